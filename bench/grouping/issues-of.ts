import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '../../src/config.ts'
import { startHost } from '../../src/host.ts'
import { createLog } from '../../src/log.ts'
import type { LabelledTrace } from './labelled-traces.ts'

const TOKEN = 'grouping-bench-administrator'

/** Starts the product on an empty folder, reports every trace to it as Java prints it, and answers the issue of each. */
export async function issuesOf(traces: readonly LabelledTrace[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
  const config = parseConfig({ PORT: '0', EVENKEEL_DATA: folder, EVENKEEL_ADMIN_TOKEN: TOKEN })
  const host = await startHost({ config, env: {}, log: createLog('warn') })
  try {
    for (const name of new Set(traces.map(({ project }) => project))) {
      await ask(host.url, createProject, { name, slug: slugOf(name) })
    }
    const issues: string[] = []
    for (const trace of traces) {
      const input = { project: slugOf(trace.project), platform: 'java', stackTrace: print(trace) }
      const { crash } = await ask<{ crash: { issue: { id: string } } }>(host.url, reportCrash, input)
      issues.push(crash.issue.id)
    }
    return issues
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

const slugOf = (project: string) => project.toLowerCase()

async function ask<Answer>(url: string, query: string, input: object): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables: { input } }),
  })
  const { data, errors } = (await response.json()) as {
    data?: { answer: Answer & { errors: { message: string }[] } }
    errors?: { message: string }[]
  }
  const failed = errors?.[0] ?? data?.answer.errors[0]
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
