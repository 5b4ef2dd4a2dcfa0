module.exports = (name) => `replaced ${name}`
