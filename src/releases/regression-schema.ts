import type { Builder } from '../schema-builder/builder.ts'
import { LEAST_SESSIONS, type RegressionVerdict, SIGNIFICANCE } from './regression-verdict.ts'

const PERCENT = SIGNIFICANCE * 100

/** Whether a release crashes more often than another, and how sure that is. */
export function addRegressionVerdict(builder: Builder) {
  const outcome = builder.enumType('RegressionOutcome', {
    values: {
      REGRESSED: {
        description: `It crashes more often; without a real difference, chance would show this much in fewer than ${PERCENT} % of cases.`,
      },
      IMPROVED: {
        description: `It crashes less often; without a real difference, chance would show this much in fewer than ${PERCENT} % of cases.`,
      },
      NO_DIFFERENCE: { description: 'There may be one, but chance explains what there is to see.' },
      TOO_FEW_SESSIONS: { description: `A side has fewer than ${LEAST_SESSIONS} sessions.` },
    },
  })
  const test = builder.enumType('ProportionTest', {
    values: {
      Z_TEST: { description: 'The pooled z-test of two proportions, without continuity correction.' },
      FISHER_EXACT: {
        description: 'Fisher’s exact test: where less than 5 would be expected in one of the four cells.',
      },
    },
  })
  const difference = builder.objectRef<NonNullable<RegressionVerdict['difference']>>('CrashRateDifference').implement({
    fields: (t) => ({
      value: t.exposeFloat('difference', {
        description: 'Crashed / all sessions of the release − that of the base, in shares.',
      }),
      low: t.exposeFloat('low', { description: 'Of its 95 % interval: Newcombe’s hybrid score interval (1998).' }),
      high: t.exposeFloat('high'),
    }),
  })
  return builder.objectRef<RegressionVerdict>('RegressionVerdict').implement({
    description:
      'A test of whether a release and its base have the same share of crashed sessions. Sessions are tested, not people: ' +
      'sessions of one person are taken as independent. Both directions are tested one-sided.',
    fields: (t) => ({
      verdict: t.expose('verdict', { type: outcome }),
      confidence: t.exposeFloat('confidence', {
        nullable: true,
        description: '1 − `pValue`, 0..1. Null where there are too few sessions.',
      }),
      pValue: t.exposeFloat('pValue', {
        nullable: true,
        description:
          'How probable a difference at least as large in the direction seen is, were the shares the same: the smaller one of both ' +
          `one-sided ones. Below ${SIGNIFICANCE} there is a difference. Null where there are too few sessions.`,
      }),
      test: t.expose('test', { type: test, nullable: true, description: 'Null where there are too few sessions.' }),
      difference: t.expose('difference', {
        type: difference,
        nullable: true,
        description: 'Null where a side has no sessions.',
      }),
      sessions: t.float({ description: 'Of the release.', resolve: ({ release }) => release.sessions }),
      crashedSessions: t.float({ description: 'Of the release.', resolve: ({ release }) => release.crashed }),
      baseSessions: t.float({ resolve: ({ base }) => base.sessions }),
      baseCrashedSessions: t.float({ resolve: ({ base }) => base.crashed }),
      explanation: t.exposeString('explanation', { description: 'All of it in plain words.' }),
    }),
  })
}
