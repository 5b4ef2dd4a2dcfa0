exports.greet = (name) => `cjs ${name}`
