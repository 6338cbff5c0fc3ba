/** As GraphQL answers it. */
export interface PeopleCount {
  count: number
  isExact: boolean
  standardError: number
}

const people = '{ count isExact standardError }'

/** What a user looks at, each with all that stands on it. */
export const documents = {
  stability: `query ($period: Period!) { project(slug: "default") { stability(period: $period) {
    score components { name value weight } crashFreeSessions crashFreeUsers people ${people} activeIssues activeWarnings
    points(interval: DAY) { at score }
  } } }`,
  releases: `query { project(slug: "default") { releases(first: 20) { nodes {
    version sessions users crashFreeSessions crashFreeUsers adoption
  } } } }`,
  releaseHealth: `query ($period: Period!) { project(slug: "default") { releases(first: 20) { nodes {
    version health(period: $period) {
      sessions people ${people} crashedPeople ${people} crashFreeSessions crashFreeUsers adoption
    }
  } } } }`,
  customer: `query ($period: Period!, $customer: String!) { project(slug: "default") {
    customer(key: $customer) {
      health { overall usage satisfaction adoption support } history(period: $period) { day overall }
      crashCount(period: $period)
    }
    usage(period: $period, customer: $customer) { events people ${people} days { at events } }
  } }`,
} as const
export type PageName = keyof typeof documents

interface Component {
  name: string
  value: number | null
  weight: number
}

export interface Answers {
  stability: {
    project: {
      stability: {
        score: number
        components: Component[]
        crashFreeSessions: number
        crashFreeUsers: number
        people: PeopleCount
        activeIssues: number
        activeWarnings: number
        points: { at: string; score: number }[]
      }
    }
  }
  releases: {
    project: {
      releases: {
        nodes: {
          version: string
          sessions: number
          users: number
          crashFreeSessions: number | null
          crashFreeUsers: number | null
          adoption: number
        }[]
      }
    }
  }
  releaseHealth: {
    project: {
      releases: {
        nodes: {
          version: string
          health: {
            sessions: number
            people: PeopleCount
            crashedPeople: PeopleCount
            crashFreeSessions: number | null
            crashFreeUsers: number | null
            adoption: number
          }
        }[]
      }
    }
  }
  customer: {
    project: {
      customer: {
        health: { overall: number; usage: number; adoption: number }
        history: { day: string; overall: number }[]
        crashCount: number
      }
      usage: { events: number; people: PeopleCount; days: { at: string; events: number }[] }
    }
  }
}
