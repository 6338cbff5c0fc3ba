import {
  reportOf,
  sampleCustomer,
  sampleEvents,
  sampleNotification,
  sampleOrder,
  sampleReports,
  sampleSeries,
} from 'evenkeel/testing'
import { describe, expect, it } from 'vitest'

describe('sample reports', () => {
  it('are read from the sample events as a host reads them', () => {
    const { receivedAt, ...android } = sampleReports.android
    expect(reportOf(sampleEvents.android)).toMatchObject(android)
    expect(receivedAt > android.at).toBe(true)
  })

  it('differ in what plugins look at', () => {
    const reports = Object.values(sampleReports)
    const platforms = new Set(reports.map(({ platform }) => platform))
    expect(
      platforms.isSupersetOf(new Set(['javascript', 'node', 'python', 'java', 'cocoa', 'native', 'csharp', 'go'])),
    ).toBe(true)
    for (const has of [
      reports.map(({ user }) => user !== null),
      reports.map(({ system }) => system !== null),
      reports.map(({ app }) => app !== null),
      reports.map(({ business }) => business !== null),
      reports.map(({ breadcrumbs }) => breadcrumbs.length > 0),
      reports.map(({ exceptions }) => exceptions.length > 0),
      reports.map(({ exceptions }) => exceptions.length > 1),
      reports.map(({ notes }) => notes.length > 0),
      reports.map(({ handled }) => handled === true),
      reports.map(({ handled }) => handled === false),
    ]) {
      expect(new Set(has)).toEqual(new Set([true, false]))
    }
  })

  it('cannot be changed by accident', () => {
    expect(() => sampleReports.node.exceptions[0]!.frames.pop()).toThrow('Cannot delete')
    expect(() => Object.assign(sampleEvents.node, { level: 'info' })).toThrow('read only')
  })
})

describe('reportOf', () => {
  it('scrubs as the host does, and leaves the event alone', () => {
    const event = { message: 'Mail to ann@shop.example failed', user: { email: 'ann@shop.example' } }
    const report = reportOf(event)
    expect(report.message).toContain('Mail to')
    expect(JSON.stringify(report)).not.toContain('ann@')
    expect(event.user.email).toBe('ann@shop.example')
  })
})

describe('other samples', () => {
  it('take what is to be different', () => {
    expect(sampleNotification({ level: 'INFO' })).toMatchObject({ level: 'INFO', action: 'TRIGGER', test: false })
    expect(sampleNotification().id).not.toBe(sampleNotification().id)
    expect(sampleOrder({ dryRun: true })).toMatchObject({ dryRun: true, target: 'checkout' })
  })

  it('have a customer whose usage may differ in parts', () => {
    const { usage, csat } = sampleCustomer({ usage: { current: { events: 3 } }, csat: null })
    expect(usage).toMatchObject({ current: { events: 3, activeDays: 18 }, before: { events: 1_200 } })
    expect(csat).toBeNull()
    expect(sampleCustomer({ usage: { before: null } }).usage).toMatchObject({ before: null })
    expect(sampleCustomer({ usage: null }).usage).toBeNull()
  })

  it('have a series of one value a minute, the newest last', () => {
    const { samples, metric } = sampleSeries({ metric: 'queue.length', values: [1, null, 3] })
    expect(metric).toBe('queue.length')
    expect(samples.map(({ value }) => value)).toEqual([1, null, 3])
    expect(samples[2]!.at.getTime() - samples[0]!.at.getTime()).toBe(120_000)
  })
})
