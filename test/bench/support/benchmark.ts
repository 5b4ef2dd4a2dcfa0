/** One measurement, with the value that it must not exceed. */
export interface Benchmark {
  readonly unit: string
  readonly limit: number
  /**
   * In how many processes to measure, of which the median counts; 1, when absent. A process keeps for its whole life what
   * the optimiser and the heap made of its first rounds, which more rounds do not even out.
   */
  readonly processes?: number
  measure(): number | Promise<number>
}
