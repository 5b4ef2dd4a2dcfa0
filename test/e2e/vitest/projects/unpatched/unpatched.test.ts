import express from 'express'
import { expect, test } from 'vitest'

test('passes, and is told that nothing was patched', () => {
  expect(express()).toBeTypeOf('function')
})
