export * from './greet.js'
