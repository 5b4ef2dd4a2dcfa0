/** The names of the matchers, for those who register them before they are loaded. */
export const matcherNames: readonly string[] = [
  'toBeChildOf',
  'toBeComplete',
  'toBeDescendantOf',
  'toBeSingleTrace',
  'toHaveAttribute',
  'toHaveAttributes',
  'toHaveKind',
  'toHaveNoErrors',
  'toHaveRootSpan',
  'toHaveSpan',
  'toHaveStatus',
  'toMatchTrace',
]
