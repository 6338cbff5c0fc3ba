import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A labelled series. */
export interface LabelledSeries {
  name: string
  samples: { at: Date; value: number }[]
}

export interface WindowedSeries extends LabelledSeries {
  /** First and last row of each stretch in which an alarm is right. */
  windows: [first: number, last: number][]
}

export interface PointedSeries extends LabelledSeries {
  /** For each row whether it is anomalous. */
  labels: boolean[]
}

/** The folder with `nab` and `crash-rate`: the argument, else `EVENKEEL_BENCH_DATA`, else beside the repository. */
export function dataFolder(): string {
  const given = process.argv[2] ?? process.env.EVENKEEL_BENCH_DATA ?? join(import.meta.dirname, '../../../shared/data')
  const folder = resolve(given)
  if (existsSync(join(folder, 'nab/windows.json'))) return folder
  console.error(
    `There is no nab/windows.json in ${folder}. Give a folder as the argument or in EVENKEEL_BENCH_DATA that has
  nab/windows.json          { "folder/file.csv": [["from", "to"], …] }, as NAB's combined_windows.json
  nab/folder/file.csv       timestamp,value
  crash-rate/*.csv          TimeStamp,Value,Label`,
  )
  process.exit(2)
}

/** Without fractions of a second, which labels have and rows have not. */
const stampOf = (text: string) => text.replaceAll('"', '').split('.')[0]!
const timeOf = (stamp: string) => new Date(`${stamp.replace(' ', 'T')}Z`)

const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))

/** Files and windows of the Numenta Anomaly Benchmark. */
export function readNab(folder: string): WindowedSeries[] {
  const labels = JSON.parse(readFileSync(join(folder, 'windows.json'), 'utf8')) as Record<string, [string, string][]>
  return Object.entries(labels).map(([name, spans]) => {
    const rows = rowsOf(join(folder, name)).map(([at, value]) => ({ stamp: stampOf(at!), value: Number(value) }))
    const rowOf = (stamp: string) => rows.findIndex((row) => row.stamp === stampOf(stamp))
    return {
      name,
      samples: rows.map(({ stamp, value }) => ({ at: timeOf(stamp), value })),
      windows: spans.map(([from, to]) => [rowOf(from), rowOf(to)]),
    }
  })
}

/** Crash rates of apps by the hour, each hour labelled. */
export function readCrashRates(folder: string): PointedSeries[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.csv')) : []
  return files.sort().map((name) => {
    const rows = rowsOf(join(folder, name))
    return {
      name,
      samples: rows.map(([at, value]) => ({ at: timeOf(stampOf(at!)), value: Number(value) })),
      labels: rows.map(([, , label]) => label?.trim() === '1'),
    }
  })
}
