import type { AccessLevel } from '../typed/graphql.ts'

const T = ['TECHNICAL']
const O = ['OPERATIONAL']
const E = ['EXECUTIVE']
const C = ['CUSTOMER_SUCCESS']
const everybody = [...T, ...O, ...E, ...C]

/**
 * Who is to see what, as seed-map's line "Access by level" has it, written down apart from the product's own table. A type
 * stands for all of its fields where one level alone sees them.
 */
const expected: readonly [levels: readonly string[], names: string][] = [
  // What leads to the rest, and what values are made of.
  [
    everybody,
    `Query.viewer Viewer.abilities Viewer.accessLevel Viewer.expiresAt Viewer.name
     Query.node Query.nodes Query.project Query.projects
     Project.id Project.number Project.slug Project.name Project.createdAt Project.cursor
     PageInfo.endCursor PageInfo.hasNextPage PageInfo.hasPreviousPage PageInfo.startCursor
     UserError.code UserError.message UserError.path Lagged.skipped Label.name Label.value
     PeopleCount.count PeopleCount.isExact PeopleCount.standardError
     Project.customer Project.customers Customer.id Customer.key Customer.name Customer.project Subscription.live`,
  ],
  // The glance says to everybody how stable an app is, and why.
  [
    everybody,
    `Project.stability Stability.score Stability.target Stability.status Stability.trend Stability.from Stability.to
     Stability.points StabilityPoint.at StabilityPoint.score Stability.missing Stability.explanation
     Stability.components StabilityComponent.name StabilityComponent.weight StabilityComponent.value
     StabilityComponent.target StabilityComponent.status StabilityComponent.explanation
     Stability.crashFreeSessions Stability.crashFreeUsers Stability.people Stability.activeIssues
     Stability.activeWarnings Stability.memoryPressure`,
  ],
  // Of metrics it is the name that decides, and not the field.
  [
    everybody,
    `Project.metrics Project.metric Metric.name Metric.title Metric.description Metric.builtIn Metric.kind Metric.unit
     Metric.aggregate Metric.direction Metric.target Metric.warning Metric.critical Metric.warningType Metric.playbook
     Metric.current Metric.latest Metric.latestAt Metric.status Metric.trend Metric.series
     Project.metricSeries MetricSeries.labels MetricSeries.points MetricSeries.unit
     MetricPoint.at MetricPoint.count MetricPoint.value
     Subscription.metricRecorded MetricRecorded.cursor MetricRecorded.samples MetricRecorded.lagged
     RecordedSample.at RecordedSample.labels RecordedSample.name RecordedSample.unit RecordedSample.value`,
  ],
  // Who may report reports, whatever they see.
  [
    everybody,
    `Mutation.reportCrash ReportCrashPayload.eventId ReportCrashPayload.duplicate ReportCrashPayload.errors
     Mutation.recordMetrics RecordMetricsPayload.stored RecordMetricsPayload.duplicates RecordMetricsPayload.rejected
     RecordMetricsPayload.errors RejectedSample.index RejectedSample.reason RejectedSample.message
     Mutation.reportUsage ReportUsagePayload.stored ReportUsagePayload.duplicates ReportUsagePayload.rejected
     ReportUsagePayload.errors RejectedUsageEvent.index RejectedUsageEvent.reason RejectedUsageEvent.message
     Mutation.reportCustomerSignal ReportCustomerSignalPayload.stored ReportCustomerSignalPayload.updated
     ReportCustomerSignalPayload.duplicates ReportCustomerSignalPayload.rejected ReportCustomerSignalPayload.errors
     RejectedCustomerSignal.index RejectedCustomerSignal.reason RejectedCustomerSignal.message`,
  ],
  // "technical (performance, crashes, memory, latency, system health)"
  [
    T,
    `Project.issue Project.issues Issue Resolution SimilarIssue Subscription.issueChanged IssueChanged IssuePayload
     Project.crash Project.crashes Project.crashStats ReportCrashPayload.crash Subscription.crashReported CrashReported
     Crash CrashBucket AppContext BusinessContext SystemContext UserContext Breadcrumb Classification Vote Exception Frame
     Mechanism SourceContext Impact Processing ProcessingStep Recommendation SimilarCrash Tag
     Project.release Project.releases Release ReleaseHealth ReleaseComparison ReleaseDifferences RegressionVerdict
     CrashRateDifference SessionLength
     StabilitySettingsPayload KpiTargetsPayload
     Project.systemHealth SystemHealth SystemHealthIssue SystemMemory SystemNetwork NetworkOfType InstanceHealth
     Customer.crashes Customer.issues
     Project.metricUsage MetricUsage MetricPayload MetricSettingsPayload Query.backtest Backtest BacktestPoint`,
  ],
  // The work on all that.
  [
    T,
    `Project.warnings Project.warningSettings Warning WarningAlertThresholds WarningSettings WarningPayload
     WarningSettingsPayload Subscription.warningChanged WarningChanged
     Project.alerts Project.alertRules Project.alertGroups Project.alertGrouping Subscription.alertChanged AlertChanged
     Alert AlertEntry AlertGroup AlertGrouping AlertGroupingPayload AlertLevels AlertPayload AlertRule AlertRulePayload
     BurnRateRule BurnWindow CrashFreeRateRule CrashRateRule IssueRule MetricRule NoDataRule SpikeRule LevelEscalation
     DeleteAlertRulePayload Suppression Project.silences Project.inhibitions Project.muteTimes Silence SilencePayload
     Inhibition InhibitionPayload DeleteInhibitionPayload Matcher MuteInterval MuteTime MuteTimePayload DeleteMuteTimePayload
     Project.contacts Contact ContactChannel ContactPayload DeleteContactPayload Project.escalationPolicies EscalationPolicy
     EscalationPolicyPayload EscalationStep EscalationTarget Page PageDelivery
     Project.onCallSchedules OnCallLayer OnCallOverride OnCallOverridePayload OnCallRestriction OnCallRotation OnCallSchedule
     OnCallSchedulePayload OnCallShift RemoveOnCallOverridePayload DeleteOnCallSchedulePayload
     Project.incident Project.incidents Project.incidentSettings Project.playbooks Subscription.incidentChanged
     IncidentChanged Incident IncidentEntry IncidentLink IncidentPayload IncidentPlaybook IncidentRole IncidentSettings
     IncidentSettingsPayload IncidentStep IncidentTicket SecondsBySeverity PostMortem Playbook PlaybookPayload
     Project.keys ProjectKey ProjectKeyPayload Project.intake IntakeCount Project.retention Retention RetentionPayload
     Query.deliveries Delivery DeliveryPayload DiscardDeliveryPayload ResendDeliveriesPayload TestNotifierPayload
     Query.notificationPreview NotificationPreview NotificationPreviewPart
     Query.plugins Plugin PluginAddition PluginFault PluginOption PluginPayload Subscription.pluginChanged PluginChanged
     Query.trustedDocuments TrustedDocument`,
  ],
  [
    T,
    `Mutation.acknowledgeAlert Mutation.acknowledgeIncident Mutation.addIncidentNote Mutation.addOnCallOverride
     Mutation.assignIncidentRole Mutation.assignIssue Mutation.completePlaybookStep Mutation.createAlertRule
     Mutation.createContact Mutation.createInhibition Mutation.createMuteTime Mutation.createOnCallSchedule
     Mutation.createProjectKey Mutation.createSilence Mutation.defineMetric Mutation.deleteAlertRule Mutation.deleteContact
     Mutation.deleteInhibition Mutation.deleteMuteTime Mutation.deleteOnCallSchedule Mutation.disablePlugin
     Mutation.discardDelivery Mutation.enablePlugin Mutation.expireSilence Mutation.ignoreIssue Mutation.linkIncident
     Mutation.openIncident Mutation.reloadPlugin Mutation.removeOnCallOverride Mutation.reopenIssue Mutation.requestTicket
     Mutation.resendDeliveries Mutation.resendDelivery Mutation.resetEscalationPolicy Mutation.resetPlaybook
     Mutation.resetPluginCircuit Mutation.resolveAlert Mutation.resolveIssue Mutation.resolveWarning
     Mutation.revokeProjectKey Mutation.setEscalationPolicy Mutation.setPlaybook Mutation.snoozeAlert Mutation.testNotifier
     Mutation.unlinkIncident Mutation.unsnoozeAlert Mutation.updateAlertGrouping Mutation.updateAlertRule
     Mutation.updateContact Mutation.updateIncident Mutation.updateIncidentSettings Mutation.updateInhibition
     Mutation.updateKpiTargets Mutation.updateMetricSettings Mutation.updateMuteTime Mutation.updateOnCallSchedule
     Mutation.updateRetention Mutation.updateStabilitySettings Mutation.updateWarningSettings Mutation.writePostMortem`,
  ],
  [
    [...T, ...O],
    `Project.kpis Stability.kpis Kpis.activeIssues Kpis.activeWarnings Kpis.alertsPerDay Kpis.automaticRecovery
     Kpis.crashFreeSessions Kpis.crashFreeUsers Kpis.dataLossIncidents Kpis.featureAvailability Kpis.incidentsPerDay
     Kpis.memoryUsed Kpis.mtta Kpis.mttd Kpis.mttr Kpis.notificationsPerDay Kpis.openIncidents Kpis.recurrence
     Kpis.recursWithinDays Kpis.targets Kpis.userReported Kpis.warnedBeforeCrash Kpis.warningsPerDay
     Kpi.value Kpi.count Kpi.unit Kpi.standardError Kpi.target Kpi.direction Kpi.status Kpi.trend Kpi.points
     KpiPoint.at KpiPoint.count KpiPoint.value KpiTarget.kpi KpiTarget.severity KpiTarget.warningType KpiTarget.target
     Project.stabilitySettings StabilitySettings.weights StabilityWeights.crashFreeSessions
     StabilityWeights.crashFreeUsers StabilityWeights.incidents StabilityWeights.issues StabilityWeights.memory
     StabilityWeights.recovery StabilityWeights.warnings`,
  ],
  // "operational (engagement, adoption, workflow completion, support)", "customer success (…, adoption, …)"
  [
    O,
    `Usage.started Usage.completed Usage.abandoned Usage.failed Usage.completionRate Usage.secondsMean Usage.workflow
     UsageDay.started UsageDay.completed UsageDay.abandoned UsageDay.failed UsageDay.completionRate UsageDay.secondsMean
     UsageGroup.started UsageGroup.completed UsageGroup.abandoned UsageGroup.failed UsageGroup.completionRate
     UsageGroup.secondsMean UsageWorkflow`,
  ],
  [
    [...O, ...C],
    `Customer.usage Usage.events Usage.by UsageDay.events UsageGroup.key UsageGroup.people UsageGroup.events
     UsageGroup.reach UsageGroup.share CustomerHealth.usage CustomerHealth.adoption CustomerHealth.support
     CustomerHealthDay.usage CustomerHealthDay.adoption CustomerHealthDay.support Customer.firstSeen Customer.lastSeen`,
  ],
  // "executive (ROI, satisfaction, growth, revenue)": ROI and revenue are metrics of apps.
  [[...O, ...E, ...C], 'Project.usage Usage.people Usage.days UsageDay.at UsageDay.people'],
  [
    [...E, ...C],
    `CustomerHealth.overall CustomerHealth.band CustomerHealth.trend CustomerHealth.churnRisk CustomerHealth.satisfaction
     CustomerHealthDay.overall CustomerHealthDay.churnRisk CustomerHealthDay.satisfaction`,
  ],
  // Where the parts of these three stand together.
  [
    [...O, ...E, ...C],
    `Customer.health Customer.history CustomerHealthDay.day CustomerHealth.missing CustomerHealth.scoredAt
     Subscription.customerHealthChanged CustomerHealthChanged.cursor CustomerHealthChanged.customer
     CustomerHealthChanged.lagged`,
  ],
  // "customer success (satisfaction, adoption, retention, support resolution)"
  [
    C,
    `Customer.signals CustomerSignal CustomerHealth.parts CustomerHealth.recommendations CustomerHealth.advice
     CustomerHealth.failure CustomerHealth.scoredBy CustomerHealthPart CustomerRecommendation Project.customerSettings
     CustomerSettings CustomerBands CustomerHealthWeights CustomerSettingsPayload Mutation.updateCustomerSettings
     Mutation.removeCustomer RemoveCustomerPayload Mutation.removeCustomerSignal RemoveCustomerSignalPayload`,
  ],
  [[...T, ...C], 'Customer.crashCount'],
  // What would give a token more than it has.
  [
    [],
    `Query.tokens AccessToken Mutation.createToken CreateTokenPayload Mutation.revokeToken RevokeTokenPayload
     Mutation.createProject CreateProjectPayload Mutation.registerDocuments RegisterDocumentsPayload
     Mutation.forgetDocuments ForgetDocumentsPayload`,
  ],
]

/** Of arguments and values of them: who may use them with a field that they see. */
export const expectedArguments: readonly [levels: readonly string[], document: string, refused: string][] = [
  [O, 'usage(role: "clerk") { people { count } }', 'Project.usage(role:)'],
  [O, 'usage(role: "clerk", feature: "pay") { people { count } }', 'Project.usage(role:)'],
  [[...O, ...C], 'usage(feature: "pay") { people { count } }', 'Project.usage(feature:)'],
  [[...O, ...C], 'usage(customer: "acme") { people { count } }', 'Project.usage(customer:)'],
  [O, 'usage { by(dimension: ROLE) { edges { node { key } } } }', 'UsageBreakdown.ROLE'],
  [O, 'usage { by(dimension: WORKFLOW) { nodes { key } } }', 'UsageBreakdown.WORKFLOW'],
  [[...O, ...C], 'usage { by(dimension: FEATURE) { nodes { key } } }', 'Usage.by'],
  [[...O, ...C], 'usage { by(dimension: CUSTOMER) { nodes { key } } }', 'Usage.by'],
  [
    [...O, ...E, ...C],
    'usage(period: { last: "7d" }) { people { count } days { at people { count } } }',
    'Project.usage',
  ],
  [[...O, ...C], 'customer(key: "acme") { usage(feature: "pay") { people { count } } }', 'Customer.usage'],
  [everybody, 'stability(environment: "production", release: "ours@1") { score }', ''],
  [everybody, 'customers { totalCount }', ''],
  [everybody, 'customers(orderBy: NAME) { totalCount }', ''],
  [[...E, ...C], 'customers(orderBy: HEALTH_ASC) { totalCount }', 'CustomerHealth.overall'],
  [[...E, ...C], 'customers(orderBy: HEALTH_ASC) { totalCount nodes { key } }', 'CustomerHealth.overall'],
  [[...E, ...C], 'customers(orderBy: HEALTH_DESC) { totalCount }', 'CustomerHealth.overall'],
  [[...E, ...C], 'customers(orderBy: CHURN_RISK_DESC) { totalCount }', 'CustomerHealth.churnRisk'],
  [[...O, ...C], 'customers(orderBy: LAST_SEEN_DESC) { totalCount }', 'Customer.lastSeen'],
  [[...E, ...C], 'customers(filter: { minOverall: 0 }) { totalCount }', 'CustomerHealth.overall'],
  [[...E, ...C], 'customers(filter: { minOverall: 0 }) { edges { node { key } } }', 'CustomerHealth.overall'],
  [[...E, ...C], 'customers(filter: { maxOverall: 100 }) { totalCount }', 'CustomerHealth.overall'],
  [[...E, ...C], 'customers(filter: { band: [HEALTHY] }) { totalCount }', 'CustomerHealth.band'],
  [[...E, ...C], 'customers(filter: { trend: [STABLE] }) { totalCount }', 'CustomerHealth.trend'],
]

const matrix = new Map(
  expected.flatMap(([levels, names]) => names.split(/\s+/).map((name) => [name, levels as readonly AccessLevel[]])),
)

const ofEveryConnection: readonly string[] = ['edges', 'node', 'nodes', 'cursor', 'pageInfo', 'totalCount']

/** @throws for a field that the matrix does not know. What every connection or edge has, those see who see the rows. */
export function expectedLevels(type: string, field: string, rowType: string | null): readonly AccessLevel[] {
  const levels = matrix.get(`${type}.${field}`) ?? matrix.get(type)
  if (levels !== undefined) return levels
  if (rowType === null || !ofEveryConnection.includes(field))
    throw new Error(`Nobody said in the matrix who is to see ${type}.${field}.`)
  const own = [...matrix].filter(([name]) => name === rowType || name.startsWith(`${rowType}.`))
  return [...new Set(own.flatMap(([, seen]) => seen))]
}

/** What the matrix speaks of. */
export const expectedNames: readonly string[] = [...matrix.keys()]

/** Types that stand for fields of which more than one level sees some. */
export const looselyExpected: readonly string[] = [...matrix]
  .filter(([name]) => !name.includes('.'))
  .filter(([name, seen]) => seen.length > 1 || [...matrix.keys()].some((other) => other.startsWith(`${name}.`)))
  .map(([name]) => name)
