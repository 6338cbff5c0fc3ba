import { graphql } from '../typed/gql.ts'
import { type Seed, type SeededProject, thrown } from './seed.ts'

/** Reports a crash of the persistence layer through the address of SDKs, and gives what the plugins made of it. */
export async function reportedCrash(owner: Seed, project: SeededProject, message: string) {
  const exception = thrown('Error', 'sqlite3_step')
  const eventId = await project.report({ message, exception })
  const { project: found } = await owner.gql(PluginCrash, { slug: project.slug, eventId })
  const { classification, processing } = found!.crash!
  return {
    votes: classification.votes.map(({ plugin, classifier }) => `${plugin} ${classifier}`),
    reasons: classification.votes.map(({ reason }) => reason),
    failures: processing.steps.flatMap(({ plugin, failure }) => (failure ? [{ plugin, failure }] : [])),
  }
}

const PluginCrash = graphql(`
  query PluginCrash($slug: String!, $eventId: String!) {
    project(slug: $slug) {
      crash(eventId: $eventId) {
        classification { votes { plugin classifier reason } }
        processing { steps { plugin failure } }
      }
    }
  }
`)
