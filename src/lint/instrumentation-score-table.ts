/** How much a rule weighs, by its impact. */
export const weights = { Critical: 40, Important: 30, Normal: 20, Low: 10 } as const

/** The rules of the Instrumentation Score that say something of traces and resources, with their impact. */
export const traceRules: Readonly<Record<string, keyof typeof weights>> = {
  'RES-001': 'Normal',
  'RES-002': 'Important',
  'RES-003': 'Important',
  'RES-004': 'Important',
  'RES-005': 'Critical',
  'RES-010': 'Critical',
  'SPA-001': 'Normal',
  'SPA-002': 'Normal',
  'SPA-003': 'Important',
  'SPA-004': 'Important',
  'SPA-005': 'Important',
  'SPA-006': 'Critical',
}

/** Its rules of metrics, logs and SDKs, which traces cannot answer. */
export const otherRules: readonly string[] = [
  'LOG-001',
  'LOG-002',
  'LOG-003',
  'MET-001',
  'MET-002',
  'MET-003',
  'MET-004',
  'MET-005',
  'MET-006',
  'MET-008',
  'SDK-001',
]

/** What a score is called, from which number on. */
export const bands: readonly (readonly [from: number, name: string])[] = [
  [90, 'Excellent'],
  [75, 'Good'],
  [50, 'Needs Improvement'],
  [0, 'Poor'],
]
