exports.greet = (name) => `facade ${name}`
