import type { GraphQLSchema } from 'graphql'
import { type AccessTable, fieldLevels } from './field-levels.ts'
import { limitFields } from './limit-fields.ts'

/**
 * Who sees what. Where one level sees all of a type, the type stands for each of its fields; what more than one level
 * sees is named field by field, so that nothing new is open to several unless somebody says so. What arguments and metrics
 * tell is limited where they are read: `usage-levels.ts`, `list-levels.ts`, `metric-levels.ts`.
 * `docs/access-levels.md` says the same to people.
 */
export const accessTable: AccessTable = {
  everybody: `
    PageInfo.endCursor PageInfo.hasNextPage PageInfo.hasPreviousPage PageInfo.startCursor
    UserError.code UserError.message UserError.path Label.name Label.value Lagged.skipped
    PeopleCount.count PeopleCount.isExact PeopleCount.standardError
    Query.viewer Viewer.abilities Viewer.accessLevel Viewer.expiresAt Viewer.name
    Query.node Query.nodes Query.project Query.projects
    Project.id Project.number Project.slug Project.name Project.createdAt Project.cursor

    Project.stability Stability.score Stability.target Stability.status Stability.trend Stability.from Stability.to
    Stability.points StabilityPoint.at StabilityPoint.score
    Stability.components StabilityComponent.name StabilityComponent.weight StabilityComponent.value
    StabilityComponent.target StabilityComponent.status StabilityComponent.explanation
    Stability.missing Stability.explanation Stability.crashFreeSessions Stability.crashFreeUsers Stability.people
    Stability.activeIssues Stability.activeWarnings Stability.memoryPressure

    Project.metrics Project.metric Metric.name Metric.title Metric.description Metric.builtIn Metric.kind Metric.unit
    Metric.aggregate Metric.direction Metric.target Metric.warning Metric.critical Metric.warningType Metric.playbook
    Metric.current Metric.latest Metric.latestAt Metric.status Metric.trend Metric.series
    Project.metricSeries MetricSeries.labels MetricSeries.points MetricSeries.unit
    MetricPoint.at MetricPoint.count MetricPoint.value
    Subscription.live Subscription.metricRecorded MetricRecorded.cursor MetricRecorded.samples MetricRecorded.lagged
    RecordedSample.at RecordedSample.labels RecordedSample.name RecordedSample.unit RecordedSample.value

    Mutation.reportCrash ReportCrashPayload.eventId ReportCrashPayload.duplicate ReportCrashPayload.errors
    Mutation.recordMetrics RecordMetricsPayload.stored RecordMetricsPayload.duplicates RecordMetricsPayload.rejected
    RecordMetricsPayload.errors RejectedSample.index RejectedSample.reason RejectedSample.message
    Mutation.reportUsage ReportUsagePayload.stored ReportUsagePayload.duplicates ReportUsagePayload.rejected
    ReportUsagePayload.errors RejectedUsageEvent.index RejectedUsageEvent.reason RejectedUsageEvent.message
    Mutation.reportCustomerSignal ReportCustomerSignalPayload.stored ReportCustomerSignalPayload.updated
    ReportCustomerSignalPayload.duplicates ReportCustomerSignalPayload.rejected ReportCustomerSignalPayload.errors
    RejectedCustomerSignal.index RejectedCustomerSignal.reason RejectedCustomerSignal.message

    Project.customer Project.customers Customer.id Customer.key Customer.name Customer.project
  `,

  technical: `
    Project.issue Project.issues Issue Resolution SimilarIssue
    Subscription.issueChanged IssueChanged
    Mutation.assignIssue Mutation.ignoreIssue Mutation.reopenIssue Mutation.resolveIssue

    Project.crash Project.crashes Project.crashStats ReportCrashPayload.crash
    Crash CrashBucket AppContext BusinessContext SystemContext UserContext Breadcrumb Classification Vote Exception Frame
    Mechanism SourceContext Impact Processing ProcessingStep Recommendation SimilarCrash Tag
    Subscription.crashReported CrashReported

    Project.release Project.releases Release ReleaseHealth ReleaseComparison ReleaseDifferences RegressionVerdict
    CrashRateDifference SessionLength
    Project.systemHealth SystemHealth SystemHealthIssue SystemMemory SystemNetwork NetworkOfType InstanceHealth
    Customer.crashCount Customer.crashes Customer.issues
    Mutation.updateStabilitySettings Mutation.updateKpiTargets

    Project.warnings Project.warningSettings Warning WarningSettings WarningAlertThresholds
    Subscription.warningChanged WarningChanged Mutation.resolveWarning Mutation.updateWarningSettings
    Project.metricUsage MetricUsage Mutation.defineMetric Mutation.updateMetricSettings
    Query.backtest Backtest BacktestPoint

    Project.alerts Project.alertRules Project.alertGroups Project.alertGrouping
    Alert AlertEntry AlertRule AlertLevels BurnRateRule BurnWindow CrashFreeRateRule CrashRateRule IssueRule MetricRule
    NoDataRule SpikeRule AlertGroup AlertGrouping LevelEscalation Suppression
    Subscription.alertChanged AlertChanged
    Mutation.acknowledgeAlert Mutation.resolveAlert Mutation.snoozeAlert Mutation.unsnoozeAlert
    Mutation.createAlertRule Mutation.updateAlertRule Mutation.deleteAlertRule Mutation.updateAlertGrouping

    Project.silences Project.inhibitions Project.muteTimes Silence Inhibition Matcher MuteTime MuteInterval
    Mutation.createSilence Mutation.expireSilence
    Mutation.createInhibition Mutation.updateInhibition Mutation.deleteInhibition
    Mutation.createMuteTime Mutation.updateMuteTime Mutation.deleteMuteTime

    Project.contacts Project.escalationPolicies Project.onCallSchedules
    Contact ContactChannel EscalationPolicy EscalationStep EscalationTarget Page PageDelivery
    OnCallSchedule OnCallLayer OnCallRotation OnCallRestriction OnCallOverride OnCallShift
    Mutation.createContact Mutation.updateContact Mutation.deleteContact
    Mutation.setEscalationPolicy Mutation.resetEscalationPolicy
    Mutation.createOnCallSchedule Mutation.updateOnCallSchedule Mutation.deleteOnCallSchedule
    Mutation.addOnCallOverride Mutation.removeOnCallOverride

    Project.incident Project.incidents Project.incidentSettings Project.playbooks
    Incident IncidentEntry IncidentLink IncidentTicket IncidentPlaybook IncidentRole IncidentStep IncidentSettings
    SecondsBySeverity PostMortem Playbook
    Subscription.incidentChanged IncidentChanged
    Mutation.openIncident Mutation.updateIncident Mutation.acknowledgeIncident Mutation.addIncidentNote
    Mutation.assignIncidentRole Mutation.completePlaybookStep Mutation.linkIncident Mutation.unlinkIncident
    Mutation.requestTicket Mutation.writePostMortem Mutation.updateIncidentSettings
    Mutation.setPlaybook Mutation.resetPlaybook

    Project.keys ProjectKey Mutation.createProjectKey Mutation.revokeProjectKey
    Project.intake IntakeCount Project.retention Retention Mutation.updateRetention
    Query.deliveries Delivery Query.notificationPreview NotificationPreview NotificationPreviewPart
    Mutation.testNotifier Mutation.resendDelivery Mutation.resendDeliveries Mutation.discardDelivery
    Query.plugins Plugin PluginAddition PluginFault PluginOption Subscription.pluginChanged PluginChanged
    Mutation.enablePlugin Mutation.disablePlugin Mutation.reloadPlugin Mutation.resetPluginCircuit
    Query.trustedDocuments TrustedDocument
  `,

  kpis: `
    Project.kpis Stability.kpis Kpis.activeIssues Kpis.activeWarnings Kpis.alertsPerDay Kpis.automaticRecovery
    Kpis.crashFreeSessions Kpis.crashFreeUsers Kpis.dataLossIncidents Kpis.featureAvailability Kpis.incidentsPerDay
    Kpis.memoryUsed Kpis.mtta Kpis.mttd Kpis.mttr Kpis.notificationsPerDay Kpis.openIncidents Kpis.recurrence
    Kpis.recursWithinDays Kpis.targets Kpis.userReported Kpis.warnedBeforeCrash Kpis.warningsPerDay
    Kpi.value Kpi.count Kpi.unit Kpi.standardError Kpi.target Kpi.direction Kpi.status Kpi.trend Kpi.points
    KpiPoint.at KpiPoint.count KpiPoint.value KpiTarget.kpi KpiTarget.severity KpiTarget.warningType KpiTarget.target
    Project.stabilitySettings StabilitySettings.weights StabilityWeights.crashFreeSessions
    StabilityWeights.crashFreeUsers StabilityWeights.incidents StabilityWeights.issues StabilityWeights.memory
    StabilityWeights.recovery StabilityWeights.warnings
  `,

  engagement: `
    Usage.started Usage.completed Usage.abandoned Usage.failed Usage.completionRate Usage.secondsMean Usage.workflow
    UsageDay.started UsageDay.completed UsageDay.abandoned UsageDay.failed UsageDay.completionRate UsageDay.secondsMean
    UsageGroup.started UsageGroup.completed UsageGroup.abandoned UsageGroup.failed UsageGroup.completionRate
    UsageGroup.secondsMean UsageWorkflow
    Customer.firstSeen Customer.lastSeen
    Customer.health CustomerHealth.usage CustomerHealth.missing CustomerHealth.scoredAt
    Customer.history CustomerHealthDay.day CustomerHealthDay.usage
    Subscription.customerHealthChanged CustomerHealthChanged.cursor CustomerHealthChanged.customer
    CustomerHealthChanged.lagged
  `,

  growth: `
    Project.usage Usage.people Usage.days UsageDay.at UsageDay.people
  `,

  adoption: `
    Project.usage Customer.usage Usage.people Usage.events Usage.days Usage.by
    UsageDay.at UsageDay.people UsageDay.events
    UsageGroup.key UsageGroup.people UsageGroup.events UsageGroup.reach UsageGroup.share
    CustomerHealth.adoption CustomerHealthDay.adoption
  `,

  support: `
    CustomerHealth.support CustomerHealthDay.support
  `,

  satisfaction: `
    Customer.health CustomerHealth.overall CustomerHealth.band CustomerHealth.trend CustomerHealth.churnRisk
    CustomerHealth.satisfaction CustomerHealth.missing CustomerHealth.scoredAt
    Customer.history CustomerHealthDay.day CustomerHealthDay.overall CustomerHealthDay.churnRisk
    CustomerHealthDay.satisfaction
    Subscription.customerHealthChanged CustomerHealthChanged.cursor CustomerHealthChanged.customer
    CustomerHealthChanged.lagged
  `,

  customers: `
    Customer.firstSeen Customer.lastSeen Customer.crashCount Customer.signals CustomerSignal
    CustomerHealth.usage CustomerHealth.parts CustomerHealth.recommendations CustomerHealth.advice
    CustomerHealth.failure CustomerHealth.scoredBy CustomerHealthPart CustomerRecommendation
    CustomerHealthDay.usage
    Project.customerSettings CustomerSettings CustomerBands CustomerHealthWeights Mutation.updateCustomerSettings
    Mutation.removeCustomer Mutation.removeCustomerSignal
  `,

  nobody: `
    Query.tokens AccessToken Mutation.createToken Mutation.revokeToken Mutation.createProject
    Mutation.registerDocuments Mutation.forgetDocuments
  `,
}

/**
 * Has every field ask whether the reader's access level may see it.
 * @throws Error naming each field that nothing is said of, and each name in the table that is none
 */
export function limitByAccessLevel(schema: GraphQLSchema): GraphQLSchema {
  const { levelsOf, faults } = fieldLevels(schema, accessTable)
  if (faults.length > 0) throw new Error(`The table of access levels is not complete: ${faults.join('; ')}.`)
  return limitFields(schema, (type, { name }) => levelsOf(type, name)!)
}
