import { type SeededProject, thrown } from './seed.ts'

const MINUTE = 60_000

/** So many minutes ago, in whole seconds. */
export const ago = (minutes: number) => new Date(Math.floor(Date.now() / 1000) * 1000 - minutes * MINUTE).toISOString()

const faults = [
  { value: 'database is locked', category: 'DATA_CORRUPTION', severity: 'HIGH' },
  { value: 'network error', category: 'NETWORK', severity: 'MEDIUM' },
  { value: 'it broke', category: 'OTHER', severity: 'LOW' },
] as const

/** What is reported, in the words of the answers that are expected. */
export const reportedCrashes = Array.from({ length: 90 }, (_, index) => {
  const issue = Math.floor(Math.sqrt(index * 6))
  const fault = faults[issue % 3]!
  const handled = index % 3 > 0
  return {
    ...fault,
    severity: handled || fault.severity !== 'LOW' ? fault.severity : 'MEDIUM',
    issue: `Fault${issue}`,
    at: ago(index < 80 ? 7 + index * 13 : 60 * 24 * (index - 77)),
    release: index % 4 === 0 ? null : `shop@${index % 4}`,
    environment: ['production', 'staging'][index % 2]!,
    platform: ['node', 'java', 'cocoa'][issue % 3]!,
    os: ['iOS 19.1', 'Android 16', null][index % 3]!,
    device: ['Scanner 4', null][index % 2]!,
    user: index % 5 === 0 ? null : `person-${index % 7}`,
    handled,
    tag: `shelf-${index % 6}`,
  }
})
export type ReportedCrash = (typeof reportedCrashes)[number]

/** Reports them all. */
export async function reportCrashes(app: SeededProject): Promise<void> {
  await Promise.all(
    reportedCrashes.map(({ issue, at, release, environment, platform, os, device, user, handled, tag, value }) => {
      const [osName, osVersion] = os?.split(' ') ?? []
      const exception = thrown(issue, `step${issue}`, value)
      return app.report({
        exception: { values: exception.values.map((each) => ({ ...each, mechanism: { type: 'generic', handled } })) },
        ...{ timestamp: at, release, environment, platform },
        contexts: {
          ...(os && { os: { name: osName, version: osVersion } }),
          ...(device && { device: { model: device } }),
        },
        ...(user && { user: { id: user } }),
        tags: { tag },
      })
    }),
  )
}
