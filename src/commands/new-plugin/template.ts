/** What a new plugin of one kind begins as. Each gives the text of a file, for a plugin of a name. */
export interface Template {
  /** What it does, for the first line of its README. */
  summary: string
  index(name: string): string
  options: string
  test(name: string): string
  /** Its options as they could stand in `evenkeel.config.ts`. */
  example: string
  /** What those who set it up should know. */
  behaviour: string
}
