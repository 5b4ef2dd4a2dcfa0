const http = require('node:http')

exports.get = (url, done) => http.get(url, done)
exports.express = () => require('express')
exports.pg = () => require('pg')
exports.esm = () => require('fixture-esm')
exports.dual = () => require('fixture-dual')
exports.facade = () => require('fixture-facade')
exports.replaced = () => require('fixture-replaced')
