import { expect, test } from 'vitest'
import { inspectFiles, inspectYaml } from './registry-folder.ts'

async function problemsOf(yaml: string): Promise<string> {
  return (await inspectYaml(yaml)).problems
}

test('broken YAML is one error where it breaks, and what stands before it is kept', async () => {
  const { registry, problems } = await inspectYaml(`groups:
  - id: registry.acme
    type: attribute_group
    attributes:
      - id: acme.id
        type: string
      - id: acme.name
        type: "string
`)
  expect(problems).toMatchInlineSnapshot(`"telemetry/file.yaml:9:1 The YAML is broken: Missing closing "quote."`)
  expect([...registry.attributes.keys()]).toContain('acme.id')
})

test('a key that is there twice is an error', async () => {
  expect(
    await problemsOf(`groups:
  - id: span.acme
    type: span
    span_kind: client
    span_kind: server
`),
  ).toMatchInlineSnapshot(`
    "telemetry/file.yaml:5:5 The YAML is broken: Map keys must be unique.
        span_kind: server
        ^"
  `)
})

test('a key that nobody knows is a warning with the nearest that there is', async () => {
  expect(
    await problemsOf(`groups:
  - id: span.acme
    type: span
    span_kind: client
    colour: red
    attributes:
      - id: acme.id
        type: string
        requirment_level: required
`),
  ).toMatchInlineSnapshot(`
    "telemetry/file.yaml:5:5 warning: "colour" is not a key of the group, and is ignored.
        colour: red
        ^
    telemetry/file.yaml:9:9 warning: "requirment_level" is not a key of the attribute, and is ignored. Did you mean "requirement_level"?
        requirment_level: required
        ^"
  `)
})

test('a value of the wrong type is an error, and the rest is kept', async () => {
  const { registry, problems } = await inspectYaml(`groups:
  - id: span.acme
    type: span
    span_kind: client
    brief: [one, two]
    include_groups: acme
    attributes:
      - id: acme.id
        type: string
        brief: 12
        sampling_relevant: often
      - acme.name
  - id: span.other
    type: span
    span_kind: client
    attributes: {ref: acme.id}
    extends: {}
`)
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/file.yaml:6:21 "include_groups" of the group has to be a list, not text. Start each entry with "- ".
        include_groups: acme
                        ^
    telemetry/file.yaml:10:16 "brief" of the attribute has to be text, not a number. Put it in quotes.
        brief: 12
               ^
    telemetry/file.yaml:11:28 "sampling_relevant" of the attribute has to be true or false, not text.
        sampling_relevant: often
                           ^
    telemetry/file.yaml:12:9 Each entry of "attributes" of the group has to be a map, not text.
        - acme.name
          ^
    telemetry/file.yaml:16:17 "attributes" of the group has to be a list, not a map. Start each entry with "- ".
        attributes: {ref: acme.id}
                    ^
    telemetry/file.yaml:17:14 "extends" of the group has to be a single value, not a map.
        extends: {}
                 ^"
  `)
  expect([...registry.spans.keys()]).toEqual(['acme', 'other'])
  expect([...(registry.spans.get('acme')?.attributes.keys() ?? [])]).toEqual(['acme.id'])
})

test('a word that is none of those that there are is an error with the nearest', async () => {
  expect(
    await problemsOf(`groups:
  - id: registry.acme
    type: attribute_groups
    stability: stabel
    attributes:
      - id: acme.id
        type: strng
        requirement_level: mandatory
        deprecated:
          reason: rename
  - id: span.acme
    type: span
    span_kind: clinet
`),
  ).toMatchInlineSnapshot(`
    "telemetry/file.yaml:3:11 "attribute_groups" is not a type of group. Did you mean "attribute_group"? It is one of span, entity, resource, event, metric, attribute_group, metric_group, scope.
        type: attribute_groups
              ^
    telemetry/file.yaml:4:16 "stabel" is not a stability. Did you mean "stable"? It is one of stable, release_candidate, beta, alpha, development, experimental, deprecated.
        stability: stabel
                   ^
    telemetry/file.yaml:7:15 "strng" is not a type. Did you mean "string"? It is one of string, int, double, boolean, any, with [] after it for a list, or template[…] of one of these.
        type: strng
              ^
    telemetry/file.yaml:8:28 "mandatory" is not a requirement level. It is one of required, conditionally_required, recommended, opt_in.
        requirement_level: mandatory
                           ^
    telemetry/file.yaml:10:19 "rename" is not a reason. Did you mean "renamed"? It is one of renamed, obsoleted, uncategorized, unspecified.
        reason: rename
                ^
    telemetry/file.yaml:13:16 "clinet" is not a kind of span. Did you mean "client"? It is one of internal, server, client, producer, consumer.
        span_kind: clinet
                   ^"
  `)
})

test('a requirement level is a word, or a map from one word to a condition', async () => {
  expect(
    await problemsOf(`groups:
  - id: registry.acme
    type: attribute_group
    attributes:
      - id: acme.a
        type: string
        requirement_level: conditionally_required
      - id: acme.b
        type: string
        requirement_level:
          sometimes: if the moon is full
`),
  ).toMatchInlineSnapshot(`
    "telemetry/file.yaml:7:28 warning: A conditional requirement has a condition: write "conditionally_required: <when>".
        requirement_level: conditionally_required
                           ^
    telemetry/file.yaml:11:11 A requirement level is one of required, conditionally_required, recommended, opt_in, or a map from one of these to its condition.
        sometimes: if the moon is full
        ^"
  `)
})

test('an attribute of a group has an id or a ref, and what refers cannot define', async () => {
  expect(
    await problemsOf(`groups:
  - id: registry.acme
    type: attribute_group
    attributes:
      - id: acme.id
        type: string
      - brief: nothing
      - ref: acme.id
        type: int
      - id: acme.name
`),
  ).toMatchInlineSnapshot(`
    "telemetry/file.yaml:7:9 An attribute of a group needs an "id" where it is defined, or a "ref" to where it is.
        - brief: nothing
          ^
    telemetry/file.yaml:9:9 What refers to an attribute cannot set its "type".
        type: int
        ^
    telemetry/file.yaml:10:9 The definition of an attribute needs a "type". To use an attribute that is defined elsewhere, write "ref" in place of its name.
        - id: acme.name
          ^"
  `)
})

test('a group without an id is an error, and its definitions are kept', async () => {
  const { registry, problems } = await inspectYaml(`groups:
  - type: attribute_group
    attributes:
      - id: acme.id
        type: string
`)
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/file.yaml:2:5 A group needs an "id".
        - type: attribute_group
          ^"
  `)
  expect([...registry.attributes.keys()]).toEqual(['acme.id'])
})

test('a group without a type is taken for a span', async () => {
  const { registry, problems } = await inspectYaml(`groups:
  - id: span.acme
    span_kind: client
`)
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/file.yaml:2:9 warning: The group "span.acme" has no "type", and is taken for a span.
        - id: span.acme
              ^"
  `)
  expect([...registry.spans.keys()]).toEqual(['acme'])
})

test('a span without a kind is an error, or a warning in the older syntax, where there are such spans', async () => {
  const { registry, problems } = await inspectFiles({
    'telemetry/new.yaml': `file_format: definition/2
spans:
  - type: acme.new
    stability: stable
span_refinements:
  - id: acme.refined
    ref: acme.old
`,
    'telemetry/old.yaml': `groups:
  - id: span.acme.old
    type: span
`,
  })
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/new.yaml:3:11 The span "acme.new" needs a "kind": client, server, producer, consumer or internal.
        - type: acme.new
                ^
    telemetry/new.yaml:6:9 The span "acme.refined" needs a "kind": client, server, producer, consumer or internal.
        - id: acme.refined
              ^
    telemetry/old.yaml:2:9 warning: The span "acme.old" needs a "span_kind": client, server, producer, consumer or internal.
        - id: span.acme.old
              ^"
  `)
  expect(registry.spans.get('acme.new')?.kind).toBeUndefined()
})

test('an enumeration has members, which have values of one type', async () => {
  const { registry, problems } = await inspectYaml(`file_format: definition/2
attributes:
  - key: acme.none
    type:
      members: []
  - key: acme.mixed
    type:
      members:
        - { id: one, value: 1 }
        - { id: two, value: two }
  - key: acme.unnamed
    type:
      members:
        - { id: one, value: 1 }
        - { brief: two }
        - { id: three, value: [3] }
`)
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/file.yaml:5:7 An enumeration needs "members": a list of maps with "id" and "value".
        members: []
        ^
    telemetry/file.yaml:8:7 The members of an enumeration have one type, not int and string.
        members:
        ^
    telemetry/file.yaml:15:11 A member of an enumeration needs an "id" and a "value".
        - { brief: two }
          ^
    telemetry/file.yaml:16:31 "value" of a member of an enumeration has to be a single value, not a list.
        - { id: three, value: [3] }
                              ^"
  `)
  expect([...registry.attributes.values()].map(({ type }) => type.base)).toEqual(['any', 'any', 'int'])
})

test('a renamed attribute says its new name', async () => {
  expect(
    await problemsOf(`file_format: definition/2
attributes:
  - key: acme.id
    type: string
    deprecated:
      reason: renamed
      new_name: acme.order.id
`),
  ).toMatchInlineSnapshot(`
    "telemetry/file.yaml:6:7 What is deprecated as renamed has to say its new name, as "renamed_to".
        reason: renamed
        ^
    telemetry/file.yaml:7:7 warning: "new_name" is not a key of a deprecation, and is ignored.
        new_name: acme.order.id
        ^"
  `)
})

test('in definition/2, attributes have a key, refinements a ref, groups a visibility, and signals a name', async () => {
  expect(
    await problemsOf(`file_format: definition/2
attributes:
  - id: acme.id
    type: string
attribute_groups:
  - id: acme.group
    attributes: []
spans:
  - kind: client
span_refinements:
  - id: acme.refined
`),
  ).toMatchInlineSnapshot(`
    "telemetry/file.yaml:3:5 The definition of an attribute needs its name as "key".
        - id: acme.id
          ^
    telemetry/file.yaml:6:5 An attribute group needs a "visibility": internal, or public to be used elsewhere.
        - id: acme.group
          ^
    telemetry/file.yaml:9:5 An entry of spans needs a "type".
        - kind: client
          ^
    telemetry/file.yaml:11:9 The refinement "acme.refined" needs a "ref" to what it refines.
        - id: acme.refined
              ^"
  `)
})

test('in definition/2, a list of attributes refers and does not define', async () => {
  expect(
    await problemsOf(`file_format: definition/2
spans:
  - type: acme
    kind: client
    attributes:
      - id: acme.id
        type: string
      - requirement_level: required
      - ref: acme.name
        ref_group: acme.group
`),
  ).toMatchInlineSnapshot(`
    "telemetry/file.yaml:6:9 An attribute is not defined here: define it in the list "attributes" of the file, and write "ref" for "id".
        - id: acme.id
          ^
    telemetry/file.yaml:8:9 An entry of this list needs a "ref" to an attribute or a "ref_group" to a group.
        - requirement_level: required
          ^
    telemetry/file.yaml:9:9 A reference is to one thing: either a "ref" or a "ref_group".
        - ref: acme.name
          ^
    telemetry/file.yaml:10:20 There is no group "acme.group". Define it, or name the registry that does under "dependencies" of manifest.yaml.
        ref_group: acme.group
                   ^"
  `)
})

test('a template of a name has a pattern', async () => {
  expect(
    await problemsOf(`file_format: definition/2
spans:
  - type: acme
    kind: client
    name:
      template: acme
      templates:
        - pattern: acme
        - patern: acme
`),
  ).toMatchInlineSnapshot(`
    "telemetry/file.yaml:6:7 warning: "template" is not a key of the name, and is ignored. Did you mean "templates"?
        template: acme
        ^
    telemetry/file.yaml:9:11 warning: "patern" is not a key of the template, and is ignored. Did you mean "pattern"?
        - patern: acme
          ^
    telemetry/file.yaml:9:11 A template of a name needs a "pattern".
        - patern: acme
          ^"
  `)
})

test('a file that does not say its format, or says one that is not known, is an error', async () => {
  const { registry, problems } = await inspectFiles({
    'telemetry/a.yaml': 'attributes:\n  - key: acme.id\n    type: string\n',
    'telemetry/b.yaml': 'file_format: definition/3\nattributes:\n  - key: acme.name\n    type: string\n',
  })
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/a.yaml:1:1 The file does not say its format. Write "file_format: definition/2" at its start.
        attributes:
        ^
    telemetry/b.yaml:1:14 The format "definition/3" is not known. The formats are "definition/2", and files of "groups" without a format.
        file_format: definition/3
                     ^"
  `)
  expect([...registry.attributes.keys()]).toEqual(['acme.id'])
})

test('a file that is none of a registry is left out with a warning', async () => {
  const { problems } = await inspectFiles({
    'telemetry/empty.yaml': '# nothing yet\n',
    'telemetry/list.yaml': '- one\n',
    'telemetry/templates/weaver.yaml': 'params: {}\n',
    'telemetry/.hidden.yaml': 'params: {}\n',
    'telemetry/.git/config.yaml': 'params: {}\n',
    'telemetry/schema-next.yaml': 'file_format: 1.1.0\n',
    'telemetry/README.md': 'no YAML',
  })
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/empty.yaml warning: The file is empty.
    telemetry/list.yaml warning: The file is not a map. It is left out.
    telemetry/templates/weaver.yaml warning: The file is no file of a registry: it has no "groups" and no "file_format". It is left out."
  `)
})

test('what is defined twice is an error that names both places, and the first counts', async () => {
  const { registry, problems } = await inspectFiles({
    'telemetry/a.yaml': `groups:
  - id: span.acme.job
    type: span
    span_kind: client
    attributes:
      - id: acme.id
        type: string
`,
    'telemetry/b.yaml': `file_format: definition/2
attributes:
  - key: acme.id
    type: int
spans:
  - type: acme.job
    kind: server
`,
  })
  expect(problems).toMatchInlineSnapshot(`
    "telemetry/b.yaml:3:10 The attribute "acme.id" is defined twice. It is defined at telemetry/a.yaml:6:13 too, and that definition is used.
        - key: acme.id
               ^
    telemetry/b.yaml:6:11 The group "span.acme.job" is defined twice. It is defined at telemetry/a.yaml:2:9 too, and that definition is used.
        - type: acme.job
                ^"
  `)
  expect(registry.attributes.get('acme.id')?.type.base).toBe('string')
  expect(registry.spans.get('acme.job')?.kind).toBe('client')
})
