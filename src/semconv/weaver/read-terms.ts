import type { Deprecation, RequirementLevel, Stability } from '../registry.ts'
import type { Requirement, Terms } from './raw-group.ts'
import type { YamlMap } from './yaml-map.ts'

const levels = ['required', 'conditionally_required', 'recommended', 'opt_in'] as const
const stabilities = [
  'stable',
  'release_candidate',
  'beta',
  'alpha',
  'development',
  'experimental',
  'deprecated',
] as const
const reasons = ['renamed', 'obsoleted', 'uncategorized', 'unspecified'] as const

/** The keys that any definition, reference or group may have and that say nothing of what is checked. */
export const prose = ['brief', 'note', 'annotations', 'stability', 'deprecated'] as const

/** What an entry says of an attribute's requirement and of sampling. */
export function readTerms(map: YamlMap): Terms {
  const requirement = readRequirement(map)
  const samplingRelevant = map.flag('sampling_relevant')
  return { ...(requirement && { requirement }), ...(samplingRelevant !== undefined && { samplingRelevant }) }
}

/** A level as text, or as a map from the level to its condition. */
function readRequirement(map: YamlMap): Requirement | undefined {
  if (map.isMap('requirement_level')) return readConditional(map)
  const level = map.word('requirement_level', levels, 'a requirement level')
  if (level === 'conditionally_required') {
    map.problems.warn(
      map.placeOf('requirement_level'),
      'A conditional requirement has a condition: write "conditionally_required: <when>".',
    )
  }
  return level && { level }
}

function readConditional(map: YamlMap): Requirement | undefined {
  const conditional = map.map('requirement_level', 'a requirement level')
  const given = [...(conditional?.keys() ?? [])]
  const level = levels.find((one): one is RequirementLevel => given.includes(one))
  if (!conditional || !level || given.length !== 1) {
    map.problems.error(
      map.placeOf('requirement_level'),
      `A requirement level is one of ${levels.join(', ')}, or a map from one of these to its condition.`,
    )
    return undefined
  }
  const condition = conditional.text(level)?.trim()
  return { level, ...(condition && { condition }) }
}

/** The stability, old words for it included. */
function readStability(map: YamlMap): Stability | undefined {
  const word = map.word('stability', stabilities, 'a stability')
  return word === 'experimental' || word === 'deprecated' ? 'development' : word
}

/** The deprecation as a map, or as the text that old registries have. */
export function readDeprecation(map: YamlMap): Deprecation | undefined {
  if (!map.isMap('deprecated')) {
    const note = map.text('deprecated')?.trim()
    return note === undefined ? undefined : { reason: 'unspecified', ...(note && { note }) }
  }
  const deprecated = map.map('deprecated', 'a deprecation')
  if (!deprecated) return undefined
  deprecated.allow(['reason', 'renamed_to', 'note'])
  const reason = deprecated.word('reason', reasons, 'a reason') ?? 'unspecified'
  const renamedTo = reason === 'renamed' ? deprecated.text('renamed_to') : undefined
  if (reason === 'renamed' && renamedTo === undefined) {
    map.problems.error(deprecated.place, 'What is deprecated as renamed has to say its new name, as "renamed_to".')
  }
  const note = deprecated.text('note')?.trim()
  return { reason, ...(renamedTo && { renamedTo }), ...(note && { note }) }
}

/** The fields of the model that anything in a registry has. */
export function readStatus(map: YamlMap): { stability?: Stability; deprecated?: Deprecation } {
  const stability = readStability(map)
  const deprecated = readDeprecation(map)
  return { ...(stability && { stability }), ...(deprecated && { deprecated }) }
}

/** Whether registries that depend on this one are not to see it. */
export function isExcluded(map: YamlMap): boolean {
  const resolution = map.map('annotations', 'annotations')
  if (!resolution?.isMap('dependency_resolution')) return false
  return resolution.map('dependency_resolution', 'dependency_resolution')?.flag('exclude') === true
}
