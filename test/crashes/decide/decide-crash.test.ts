import { expect, it } from 'vitest'
import rules from '../../../plugins/rules/index.ts'
import { decideCrash } from '../../../src/crashes/decide/decide-crash.ts'
import type { Plugin } from '../../../src/plugin/contract/plugin.ts'
import { definePlugin } from '../../../src/plugin/define-plugin.ts'
import { openPlugins } from '../../plugin/open-plugins.ts'
import { app, exception, frame, report, user } from './reports.ts'

const crash = report({
  exceptions: [exception({ type: 'Error', frames: [frame({ function: 'a.b' })] })],
  user: user({ workflow: 'criticalProduction' }),
  app: app({ activeFeatures: ['Batch entry'] }),
})
const open = (...plugins: Plugin[]) => openPlugins(...plugins.map((plugin) => ({ plugin })))

const unminify = definePlugin({
  name: 'unminify',
  contract: 1,
  register(host) {
    host.symbolicator({
      name: 'unminify',
      symbolicate: async (raw) => ({
        ...raw,
        exceptions: [exception({ type: 'Error', frames: [frame({ function: 'ModelContext.save', inApp: true })] })],
      }),
    })
  },
})
const broken = definePlugin({
  name: 'broken',
  contract: 1,
  register(host) {
    host.classifier({
      name: 'oracle',
      classify() {
        throw new Error('no vision')
      },
    })
  },
})

it('decides at once when every plugin is synchronous', async () => {
  const decision = await decideCrash(crash, await open(rules))
  expect(decision).not.toBeInstanceOf(Promise)
  expect(decision).toMatchObject({
    report: crash,
    classification: { severity: 'CRITICAL', category: 'OTHER' },
    impact: { affectedFeatures: ['criticalProduction', 'Batch entry'], businessImpact: 'SEVERE', dataLossRisk: 'NONE' },
  })
})

it('classifies what was symbolicated, and notes what every step did or failed to do', async () => {
  const decision = await decideCrash(crash, await open(broken, rules, unminify))
  expect(decision.report.exceptions[0]?.frames[0]?.function).toBe('ModelContext.save')
  expect(decision.classification).toMatchObject({ severity: 'CRITICAL', category: 'DATA_CORRUPTION' })
  expect(decision.impact.dataLossRisk).toBe('MODERATE')
  expect(decision.recommendations[0]?.action).toBe('Escalate to the stakeholders')
  expect(decision.notes).toEqual([
    { step: 'symbolicate', plugin: 'unminify', note: 'Resolved frames.' },
    { step: 'classify', plugin: 'rules', note: expect.stringContaining('"ModelContext" stands in frame 1') },
    { step: 'classify', plugin: 'rules', note: expect.stringContaining('critical-workflow: ') },
    { step: 'classify', plugin: 'broken', failure: 'oracle: no vision' },
    { step: 'classify', plugin: null, note: 'CRITICAL DATA_CORRUPTION, confidence 0.85.' },
    { step: 'assess', plugin: null, note: 'Business impact SEVERE, risk of data loss MODERATE.' },
    { step: 'recommend', plugin: null, note: expect.stringMatching(/^\d+ recommendations\.$/) },
  ])
})
