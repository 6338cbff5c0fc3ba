import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '../../src/config.ts'
import { startHost } from '../../src/host.ts'
import { createLog } from '../../src/log.ts'
import type { LabelledTrace } from './labelled-traces.ts'
import type { Similarity } from './references.ts'

const TOKEN = 'grouping-bench-administrator'

/** What the product makes of traces: the issue of each, and how alike it finds two of them. */
export interface Grouped {
  issues: string[]
  similarity: Similarity
}

/** Starts the product on an empty folder, reports every trace to it as Java prints it, and asks what became of them. */
export async function askProduct(traces: readonly LabelledTrace[]): Promise<Grouped> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
  const config = parseConfig({ PORT: '0', EVENKEEL_DATA: folder, EVENKEEL_ADMIN_TOKEN: TOKEN })
  const host = await startHost({ config, env: {}, log: createLog('warn') })
  try {
    for (const name of new Set(traces.map(({ project }) => project))) {
      await ask(host.url, createProject, { input: { name, slug: slugOf(name) } })
    }
    const issues: string[] = []
    for (const trace of traces) {
      const input = { project: slugOf(trace.project), platform: 'java', stackTrace: print(trace) }
      const { crash } = await ask<{ crash: { issue: { id: string } } }>(host.url, reportCrash, { input })
      issues.push(crash.issue.id)
    }
    const likeness = new Map<string, Map<string, number>>()
    for (const id of new Set(issues)) {
      const { similar } = await ask<{ similar: { similarity: number; issue: { id: string } }[] }>(host.url, relatives, {
        id,
      })
      likeness.set(id, new Map(similar.map(({ issue, similarity }) => [issue.id, similarity])))
    }
    return {
      issues,
      similarity: (a, b) => (issues[a] === issues[b] ? 1 : (likeness.get(issues[a]!)!.get(issues[b]!) ?? 0)),
    }
  } finally {
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const createProject = `mutation ($input: CreateProjectInput!) {
  answer: createProject(input: $input) { errors { message } }
}`
const reportCrash = `mutation ($input: ReportCrashInput!) {
  answer: reportCrash(input: $input) { crash { issue { id } } errors { message } }
}`
const relatives = `query ($id: ID!) {
  answer: node(id: $id) { ... on Issue { similar(first: 50) { similarity issue { id } } } }
}`

const slugOf = (project: string) => project.toLowerCase()

async function ask<Answer>(url: string, query: string, variables: object): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as {
    data?: { answer: Answer & { errors?: { message: string }[] } }
    errors?: { message: string }[]
  }
  const failed = errors?.[0] ?? data?.answer.errors?.[0]
  if (failed || !data) throw new Error(failed?.message ?? `The server answered ${response.status}.`)
  return data.answer
}

/** As `Throwable.printStackTrace` does. */
function print({ type, message, frames }: LabelledTrace): string {
  const head = message === null ? type : `${type}: ${message}`
  const lines = frames.map(({ module, function: name, filename, lineno }) => {
    const place = filename === null ? 'Unknown Source' : lineno === null ? filename : `${filename}:${lineno}`
    return `\tat ${module}.${name}(${place})`
  })
  return [head, ...lines].join('\n')
}
