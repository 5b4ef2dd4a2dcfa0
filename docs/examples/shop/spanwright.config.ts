import { defineConventions } from 'spanwright/rules'

export default defineConventions({
  extends: 'recommended',
  overrides: [
    {
      // The first page as it was written for OpenTracing: it keeps the names and the kinds of its time.
      match: { scope: 'hello' },
      rules: {
        'no-deprecated-attribute': 'off',
        'no-mixed-semconv-versions': 'off',
        'span-kind-for-convention': 'off',
      },
    },
  ],
})
