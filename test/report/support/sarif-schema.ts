const text = { type: 'string' }
const texts = { type: 'array', items: text, uniqueItems: true }
const position = { type: 'integer', minimum: 1 }

/** An object that has these properties and no others. */
const object = (properties: object, ...required: string[]): object => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})
const list = (items: object): object => ({ type: 'array', items })

const message = object({ text }, 'text')
const artifactLocation = object({ uri: { type: 'string', format: 'uri-reference' } }, 'uri')
const region = object({ startLine: position, startColumn: position }, 'startLine')
const location = object({
  physicalLocation: object({ artifactLocation, region }, 'artifactLocation'),
  logicalLocations: { ...list(object({ name: text, fullyQualifiedName: text, kind: text })), uniqueItems: true },
})
const level = { enum: ['none', 'note', 'warning', 'error'] }
const notification = object({ level, message, locations: list(location) }, 'message')

const rule = object(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    helpUri: { type: 'string', format: 'uri' },
    defaultConfiguration: object({ enabled: { type: 'boolean' }, level }),
    properties: object({ tags: texts }),
  },
  'id',
)

const result = object(
  {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: -1 },
    level,
    message,
    locations: list(location),
    relatedLocations: { ...list(location), uniqueItems: true },
    occurrenceCount: position,
    partialFingerprints: { type: 'object', additionalProperties: text },
    suppressions: {
      ...list(object({ kind: { enum: ['inSource', 'external'] }, justification: text }, 'kind')),
      uniqueItems: true,
    },
  },
  'message',
)

/** What SARIF 2.1.0 demands of the properties that a report uses; others are not admitted. */
export const sarifSchema: object = object(
  {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: list(
      object(
        {
          tool: object(
            { driver: object({ name: text, rules: { ...list(rule), uniqueItems: true } }, 'name') },
            'driver',
          ),
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          invocations: list(
            object(
              {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: list(notification),
                toolConfigurationNotifications: list(notification),
              },
              'executionSuccessful',
            ),
          ),
          results: list(result),
        },
        'tool',
      ),
    ),
  },
  'version',
  'runs',
)
