/** What plugins are written against: `evenkeel/plugin`. */
export type {
  BusinessImpact,
  CrashCategory,
  DataLossRisk,
  Severity,
  Vote,
} from '../crashes/decision.ts'
export type {
  AppContext,
  Breadcrumb,
  BusinessContext,
  Exception,
  Frame,
  Level,
  Report,
  SourceContext,
  SystemContext,
  Tag,
  UserContext,
} from '../crashes/report.ts'
export type { Configuration, Use } from './configuration.ts'
export type { Call, PluginLog, Store } from './contract/call.ts'
export type { Classifier } from './contract/classifier.ts'
export type { Detector, Finding, MetricLevels, Score, Series, WarningLevel } from './contract/detector.ts'
export type { Health, HealthCheck } from './contract/health-check.ts'
export type {
  CustomerFacts,
  CustomerSupport,
  CustomerUsage,
  HealthScore,
  HealthScorer,
  Recommendation,
  ScorePart,
} from './contract/health-score.ts'
export type { Notification, NotificationAction, Notifier, PreviewPart, Receipt } from './contract/notifier.ts'
export { RetryLater, Undeliverable } from './contract/notifier.ts'
export type { Host, Kind, Plugin } from './contract/plugin.ts'
export { contractVersion } from './contract/plugin.ts'
export type { RecoveryOrder, RecoveryOutcome, RecoveryStrategy } from './contract/recovery-strategy.ts'
export type {
  Ability,
  AccessLevel,
  FieldResolver,
  GuardedField,
  ProjectPart,
  SchemaAddition,
  SchemaCall,
} from './contract/schema-addition.ts'
export { BadInput } from './contract/schema-addition.ts'
export type { Symbolicator } from './contract/symbolicator.ts'
export { definePlugin } from './define-plugin.ts'
export { forgetOld } from './forget-old.ts'
export { answerText, retryAfterSeconds, throwUnlessTaken } from './http-answer.ts'
export { headerFault } from './outbound/header-fault.ts'
export { shorten } from './shorten.ts'
export { inUnit, unitFactor } from './units.ts'
export { isWebhookSecret, webhookHeaders } from './webhook-signature.ts'
