/** So many items of a category met an outcome. */
export interface TallyRow {
  projectId: number
  at: Date
  category: string
  outcome: string
  reason: string
  quantity: number
}
