/** Where a value stands against its target. */
export type TargetStatus = 'EXCEEDING' | 'MEETING' | 'MISSING' | 'NO_DATA'

/** Where values go: towards better ones, towards worse ones, neither that anybody could tell, or too few to say. */
export type Trend = 'IMPROVING' | 'STABLE' | 'WORSENING' | 'UNKNOWN'
