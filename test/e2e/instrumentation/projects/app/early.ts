import 'fixture-early'
