/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Ability =
  /** Everything. */
  | 'ADMIN'
  /** Look at what is there. */
  | 'READ'
  /** Report crashes. */
  | 'REPORT'
  /** Resolve, ignore and assign. */
  | 'TRIAGE';

/** What a reader's work is about, and so what they see. In `schema.graphql`, `@seenBy` names those who see a field. */
export type AccessLevel =
  /** Satisfaction, adoption, retention and support, customer by customer. */
  | 'CUSTOMER_SUCCESS'
  /** Satisfaction, growth and revenue. */
  | 'EXECUTIVE'
  /** KPIs; how many people use the app, which features, and whether they finish; adoption, retention and support of customers. */
  | 'OPERATIONAL'
  /** Crashes, performance, memory, latency, system health and KPIs, and all work on them. */
  | 'TECHNICAL';

export type AcknowledgeAlertInput = {
  alertId: string;
};

export type AcknowledgeIncidentInput = {
  /** Of the incident. */
  incidentId: string;
};

export type AddIncidentNoteInput = {
  /** Of the incident. */
  incidentId: string;
  /** At most 10000 characters. */
  text: string;
};

export type AddOnCallOverrideInput = {
  /** Who stands in. */
  contactId: string;
  from: string;
  scheduleId: string;
  /** 400 days after `from` at most. */
  to: string;
};

/** How many values become one. */
export type Aggregate =
  /** Their mean. */
  | 'AVG'
  /** How many there are. */
  | 'COUNT'
  /** The newest. Of several series: the mean of what each said last. */
  | 'LAST'
  | 'MAX'
  | 'MIN'
  /** The median. */
  | 'P50'
  /** What 90 % of them do not exceed. */
  | 'P90'
  /** What 95 % of them do not exceed. */
  | 'P95'
  /** What 99 % of them do not exceed. */
  | 'P99'
  /** Their sum by the second, over the whole stretch of time. */
  | 'RATE'
  | 'SUM';

/** The bad side of a threshold. */
export type AlertComparison =
  | 'ABOVE'
  | 'BELOW';

/** Every condition that is given must hold. */
export type AlertFilter = {
  /** Has all of these. */
  labels?: Array<LabelInput> | null | undefined;
  levels?: Array<WarningLevel> | null | undefined;
  minLevel?: WarningLevel | null | undefined;
  /** Whether it is not over yet. */
  open?: boolean | null | undefined;
  rule?: string | null | undefined;
  /** Began then or later. */
  since?: string | null | undefined;
  states?: Array<AlertState> | null | undefined;
  /** Began before. */
  until?: string | null | undefined;
};

/** A value for each level that there is to be. */
export type AlertLevelsInput = {
  critical?: number | null | undefined;
  emergency?: number | null | undefined;
  info?: number | null | undefined;
  warning?: number | null | undefined;
};

/** The form of the kind, and no other, says what the rule looks at. */
export type AlertRuleInput = {
  burnRate?: BurnRateRuleInput | null | undefined;
  /** CEL that has to hold beside the thresholds, or in their place. Names: value, count, previous, labels, now; for rules about issues also issue (title, culprit, platform, severity, category, status, crashes, users, release). At most 1000 characters. */
  condition?: string | null | undefined;
  crashFreeRate?: CrashFreeRateRuleInput | null | undefined;
  crashRate?: CrashRateRuleInput | null | undefined;
  /** For the people who are called; at most 2000 characters, of several lines. */
  description?: string | null | undefined;
  /** Left out: true. */
  enabled?: boolean | null | undefined;
  /** Whose policy people are told by. Left out: by the level of the alert. */
  escalation?: EscalationLevel | null | undefined;
  /** Seconds that it has to hold before anybody is called. Left out: 0. */
  forSeconds?: number | null | undefined;
  /** Seconds between two evaluations, 5 to a day. Left out: 15. */
  intervalSeconds?: number | null | undefined;
  issue?: IssueRuleInput | null | undefined;
  /** Seconds that alerts go on after it held last. Left out: 0, and a day for new and regressed issues. */
  keepFiringSeconds?: number | null | undefined;
  kind: AlertRuleKind;
  /** Alerts carry these beside those of what they are about; they can be routed, grouped and silenced by them. */
  labels?: Array<LabelInput> | null | undefined;
  /** Of alerts that no threshold gives one. Left out: WARNING. */
  level?: WarningLevel | null | undefined;
  metric?: MetricRuleInput | null | undefined;
  /** Names of hours in which nobody is told; at most 20. */
  muteTimes?: Array<string> | null | undefined;
  /** Once in the project; at most 100 characters. */
  name: string;
  noData?: NoDataRuleInput | null | undefined;
  /** What becomes of it when it cannot be evaluated. Left out: ERROR. */
  onError?: OnError | null | undefined;
  /** What becomes of it when there is nothing, or too little, to evaluate. Left out: NO_DATA, where the metric had a sample in the day before. */
  onNoData?: OnNoData | null | undefined;
  /** Left out: where the level is CRITICAL or worse. */
  opensIncident?: boolean | null | undefined;
  /** Key of what is to be done. */
  playbook?: string | null | undefined;
  /** Slug. */
  project: string;
  spike?: SpikeRuleInput | null | undefined;
};

export type AlertRuleKind =
  /** The error budget of an objective is spent too fast. */
  | 'BURN_RATE'
  /** Too few sessions or users are free of crashes, in percent. */
  | 'CRASH_FREE_RATE'
  /** Too many sessions crash: 100 × crashed sessions / sessions, in percent. */
  | 'CRASH_RATE'
  /** A crash of a kind that was not met before. */
  | 'ISSUE_NEW'
  /** An issue came back after it had been resolved. */
  | 'ISSUE_REGRESSED'
  /** An issue has far more crashes than it usually has. */
  | 'ISSUE_SPIKE'
  /** A metric is above or below a threshold. */
  | 'METRIC'
  /** A metric stopped coming. */
  | 'NO_DATA';

export type AlertState =
  /** Somebody said that they see to it; escalation has stopped. */
  | 'ACKNOWLEDGED'
  /** The rule could not be evaluated for as long as it asks. */
  | 'ERROR'
  /** The condition held long enough. */
  | 'FIRING'
  /** A rule of any kind had nothing to evaluate for as long as it asks. An alert of the kind NO_DATA is FIRING: what it looks for is silence. */
  | 'NO_DATA'
  /** The condition holds, but not yet for as long as the rule asks. Nobody is told. */
  | 'PENDING'
  /** Over. */
  | 'RESOLVED';

export type AssignIncidentRoleInput = {
  /** Of the incident. */
  incidentId: string;
  /** Who has it, at most 100 characters. Left out: nobody. */
  name?: string | null | undefined;
  /** Such as commander or scribe: one line of at most 100 characters. */
  role: string;
};

export type AssignIssueInput = {
  /** A name, an address, a team. Left out: nobody. */
  assignee?: string | null | undefined;
  issueId: string;
};

/** Either `detector` or `rule`, and one of `samples`, `stored` and, for a rule, `period`. */
export type BacktestInput = {
  /** Name of a detector. */
  detector?: string | null | undefined;
  /** Name that `samples` go by, which detectors choose their thresholds by. Left out: that of the rule, or "samples". */
  metric?: string | null | undefined;
  /** A rule of any kind but ISSUE_NEW and ISSUE_REGRESSED is evaluated on all that is stored, at each moment of the period that its `intervalSeconds` say, at most 2000. Of several alerts at a moment the worst is shown. Issues are taken as they are now. */
  period?: Period | null | undefined;
  /** Slug of the project whose samples are `stored`. Left out: that of the rule. */
  project?: string | null | undefined;
  /** As it would be saved. On samples: of kind METRIC, and at most 10000 of them. */
  rule?: AlertRuleInput | null | undefined;
  /** In the order in which they came, at most 50000. Times may repeat. */
  samples?: Array<BacktestSampleInput> | null | undefined;
  stored?: BacktestStoredInput | null | undefined;
  /** Unit of the samples. Left out: that of the stored ones, or that of the thresholds. */
  unit?: string | null | undefined;
};

export type BacktestSampleInput = {
  at: string;
  /** Null where there is a gap. */
  value?: number | null | undefined;
};

/** Stored samples of a metric, at most 10000 intervals of them. All series that have the labels are made one. */
export type BacktestStoredInput = {
  /** Left out: that of the metric’s definition. */
  aggregate?: Aggregate | null | undefined;
  interval: Interval;
  /** Series that have all of these. */
  labels?: Array<LabelInput> | null | undefined;
  /** Name. */
  metric: string;
  period?: Period | null | undefined;
};

export type BacktestVerdict =
  /** It could not be evaluated; `message` says why. */
  | 'ERROR'
  /** It would warn, or go on warning. */
  | 'FIRING'
  /** There were too few samples to tell. */
  | 'NO_DATA'
  /** All is well. */
  | 'OK'
  /** The condition holds, but not long enough yet. */
  | 'PENDING';

/** Burn rate: share of errors / (1 − objective). Of sessions, a crashed one is an error; of two counters, what is in the total and not in the good ones. */
export type BurnRateRuleInput = {
  /** Of sessions; of counters, the label `environment`. */
  environment?: string | null | undefined;
  /** Name of a counter. Left out with `totalMetric`: crash-free sessions. */
  goodMetric?: string | null | undefined;
  /** Sessions, or what the total counts, in the long window below which a pair says nothing. Left out: 100. */
  minimumCount?: number | null | undefined;
  /** Share that is to be good, such as 0.999. */
  objective: number;
  totalMetric?: string | null | undefined;
  /** Left out: CRITICAL for 1 h/5 m × 14.4 and 6 h/30 m × 6, WARNING for 1 d/2 h × 3 and 3 d/6 h × 1, as in the SRE workbook. */
  windows?: Array<BurnWindowInput> | null | undefined;
};

/** Fires while the burn rate is above the factor in both windows. */
export type BurnWindowInput = {
  factor: number;
  level: WarningLevel;
  longSeconds: number;
  /** Has it end soon after the errors do. */
  shortSeconds: number;
};

export type BusinessImpactLevel =
  | 'MINIMAL'
  | 'MODERATE'
  | 'SEVERE'
  | 'SIGNIFICANT';

export type CircuitState =
  /** Calls go through. */
  | 'CLOSED'
  /** A few calls are let through, to see whether it has recovered. */
  | 'HALF_OPEN'
  /** It failed too often in a row; calls are refused for a while. */
  | 'OPEN';

export type CompletePlaybookStepInput = {
  /** False takes the tick away. */
  done?: boolean | null | undefined;
  /** Of the incident. */
  incidentId: string;
  /** Its number, from 1. */
  step: number;
};

export type ContactChannelInput = {
  /** Where it is to send: for email a mailbox, for slack the id of a channel or a person; at most 320 characters. Left out: where it always sends. */
  address?: string | null | undefined;
  /** Name of a notifier that runs. */
  notifier: string;
};

export type CrashCategory =
  | 'BUSINESS_LOGIC'
  | 'DATA_CORRUPTION'
  | 'MEMORY_MANAGEMENT'
  | 'NETWORK'
  | 'OTHER'
  | 'UI';

export type CrashDimension =
  | 'CATEGORY'
  | 'DEVICE'
  | 'ENVIRONMENT'
  | 'OS'
  | 'PLATFORM'
  | 'RELEASE'
  | 'SEVERITY';

/** Every condition that is given must hold; lists name alternatives. */
export type CrashFilter = {
  category?: Array<CrashCategory> | null | undefined;
  device?: Array<string> | null | undefined;
  environment?: Array<string> | null | undefined;
  handled?: boolean | null | undefined;
  minSeverity?: Severity | null | undefined;
  /** Name and version, such as "iOS 19.1". */
  os?: Array<string> | null | undefined;
  platform?: Array<string> | null | undefined;
  release?: Array<string> | null | undefined;
  since?: string | null | undefined;
  /** All of them. */
  tags?: Array<TagInput> | null | undefined;
  until?: string | null | undefined;
};

/** What is counted: each session, or each user once. */
export type CrashFreeOf =
  /** 100 × (1 − sessions that crashed / sessions). */
  | 'SESSIONS'
  /** 100 × (1 − users who met a crash / users). Sessions without a user do not count. */
  | 'USERS';

/** 100 × (1 − crashed / all), in percent, of sessions or of users, is below thresholds. */
export type CrashFreeRateRuleInput = {
  environment?: string | null | undefined;
  groupBy?: Array<SessionLabel> | null | undefined;
  /** Sessions, or users, below which there is too little to evaluate. Left out: 100. */
  minimumSessions?: number | null | undefined;
  /** Left out: SESSIONS. */
  of?: CrashFreeOf | null | undefined;
  /** Values that a level which was reached has to come back to before it is over. Left out: its threshold itself. */
  recovery?: AlertLevelsInput | null | undefined;
  release?: string | null | undefined;
  /** Worse levels lie further on the bad side. Exactly at a threshold all is well. */
  thresholds: AlertLevelsInput;
  /** Seconds up to the evaluation in which sessions began. Left out: 3600. */
  windowSeconds?: number | null | undefined;
};

/** 100 × crashed sessions / sessions, in percent, is above thresholds. */
export type CrashRateRuleInput = {
  environment?: string | null | undefined;
  groupBy?: Array<SessionLabel> | null | undefined;
  /** Sessions below which there is too little to evaluate. Left out: 100. */
  minimumSessions?: number | null | undefined;
  /** Values that a level which was reached has to come back to before it is over. Left out: its threshold itself. */
  recovery?: AlertLevelsInput | null | undefined;
  release?: string | null | undefined;
  /** Worse levels lie further on the bad side. Exactly at a threshold all is well. */
  thresholds: AlertLevelsInput;
  /** Seconds up to the evaluation in which sessions began. Left out: 3600. */
  windowSeconds?: number | null | undefined;
};

export type CreateContactInput = {
  /** 1 to 10. */
  channels: Array<ContactChannelInput>;
  /** At most 100 characters, no other contact’s. */
  name: string;
  /** Notifications in an hour that it is sent at most, 1 to 1,000. */
  perHour?: number;
  /** Slug. */
  project: string;
  role: StakeholderRole;
};

export type CreateInhibitionInput = {
  /** Labels that both have to have in common. One that neither has is in common. At most 8. */
  equal?: Array<string>;
  /** At most 100 characters, no other inhibition’s. */
  name: string;
  /** Slug. */
  project: string;
  /** Alerts that keep others quiet while they go on. */
  source: Array<MatcherInput>;
  /** Alerts that are kept quiet. */
  target: Array<MatcherInput>;
};

export type CreateMuteTimeInput = {
  /** 1 to 20; in any of them it is muted. */
  intervals: Array<MuteIntervalInput>;
  /** At most 100 characters, no other mute time’s. */
  name: string;
  /** Slug. */
  project: string;
  /** Of the IANA database, such as Europe/Berlin. */
  timeZone: string;
};

export type CreateOnCallScheduleInput = {
  /** 1 to 10. A later one goes before those above it, wherever it has somebody. */
  layers: Array<OnCallLayerInput>;
  /** At most 100 characters, no other schedule’s. */
  name: string;
  /** Slug. */
  project: string;
  /** Its name in the IANA database, such as Europe/Berlin. */
  timeZone: string;
};

export type CreateProjectInput = {
  name: string;
  /** Lower-case letters, digits and hyphens; people will see it in addresses. */
  slug: string;
};

export type CreateProjectKeyInput = {
  label: string;
  /** Slug. */
  project: string;
};

export type CreateSilenceInput = {
  /** Why, for those who wonder: 1 to 500 characters. */
  comment: string;
  /** Either this or `forSeconds`. At most 366 days after its begin. */
  endsAt?: string | null | undefined;
  /** Seconds that it lasts. */
  forSeconds?: number | null | undefined;
  /** 1 to 20; all have to hold. */
  matchers: Array<MatcherInput>;
  /** Slug. */
  project: string;
  /** Left out, or in the past: now. */
  startsAt?: string | null | undefined;
};

export type CreateTokenInput = {
  abilities?: Array<Ability>;
  /** What it sees, whatever its abilities. Left out: everything. */
  accessLevel?: AccessLevel | null | undefined;
  /** Left out: never. */
  expiresAt?: string | null | undefined;
  /** What it is for; shown in lists and logs. */
  name: string;
  /** Slugs of the projects it reaches; left out: all. */
  projects?: Array<string> | null | undefined;
  /** Whether it may run documents that were registered, and no others. */
  trustedDocumentsOnly?: boolean;
};

/** Where the overall score of a customer stands, by the bands of the project (`customerSettings`). */
export type CustomerBand =
  /** Below that, and 60 or above, unless the project says otherwise. */
  | 'AT_RISK'
  /** Below both. */
  | 'CRITICAL'
  /** 80 or above, unless the project says otherwise. */
  | 'HEALTHY';

/** Each 0 to 100, `healthy` above `atRisk`. */
export type CustomerBandsInput = {
  atRisk?: number | null | undefined;
  healthy?: number | null | undefined;
};

/** Every condition that is given must hold; lists name alternatives. */
export type CustomerFilter = {
  band?: Array<CustomerBand> | null | undefined;
  /** The overall score is this or below. Customers without a score are left out. */
  maxOverall?: number | null | undefined;
  /** The overall score is this or above. Customers without a score are left out. */
  minOverall?: number | null | undefined;
  /** Stands somewhere in key or name, in any case. */
  search?: string | null | undefined;
  trend?: Array<Trend> | null | undefined;
};

/** Each 0 to 1,000, not all 0. */
export type CustomerHealthWeightsInput = {
  adoption?: number | null | undefined;
  satisfaction?: number | null | undefined;
  support?: number | null | undefined;
  usage?: number | null | undefined;
};

export type CustomerOrder =
  /** The most likely to leave first. Customers whose risk is unknown come last. */
  | 'CHURN_RISK_DESC'
  /** The worst overall score first. Customers without a score come last. */
  | 'HEALTH_ASC'
  /** The best overall score first. Customers without a score come last. */
  | 'HEALTH_DESC'
  /** The most recently seen first. */
  | 'LAST_SEEN_DESC'
  /** From A to Z. */
  | 'NAME';

/** What a customer said, or asked of support. */
export type CustomerSignalInput = {
  /** Now, when left out; of a ticket when it was opened, which nobody knows where only `resolvedAt` is said, or the same moment. At most 400 days ago, and an hour ahead. */
  at?: string | null | undefined;
  /** At most 1,000 characters. Personal data and secrets are taken out before it is stored. */
  comment?: string | null | undefined;
  /** Their key, as in usage and in the tag `customer` of crashes. */
  customer: string;
  /** Of your own making: the same id again is the same signal, whatever else it says, but that a ticket is told more of. Left out: the same contents and time are. */
  id?: string | null | undefined;
  kind: CustomerSignalKind;
  /** Of the customer, to be shown to people. With an ingest key it names those who are new; a token renames. */
  name?: string | null | undefined;
  /** Of a ticket. To resolve one that is known, send its `id` again with this; a later moment takes an earlier one’s place. What is told of a ticket may come in any order. */
  resolvedAt?: string | null | undefined;
  /** CSAT: 1 to 5. NPS: a whole number from 0 to 10. */
  score?: number | null | undefined;
  /** Of a ticket; the most severe that was said of it holds. */
  severity?: Severity | null | undefined;
  /** Who it was of the customer’s people. Kept as a keyed hash only. */
  user?: string | null | undefined;
};

export type CustomerSignalKind =
  /** How satisfied they are, 1 to 5. */
  | 'CSAT'
  /** Whether they would recommend it, 0 to 10. */
  | 'NPS'
  /** They asked support for help. */
  | 'SUPPORT_TICKET';

/** Why a signal was not taken. */
export type CustomerSignalRejection =
  /** CSAT is 1 to 5, NPS a whole number from 0 to 10, and a ticket has no score. */
  | 'BAD_SCORE'
  /** `id`, `customer`, `name` and `user` are one line of 1 to 200 characters, and `comment` has at most 1,000; none of them is a control character. */
  | 'BAD_TEXT'
  /** The signal’s time is more than an hour ahead of the server’s. */
  | 'IN_FUTURE'
  /** `severity` and `resolvedAt` are those of a SUPPORT_TICKET. */
  | 'NOT_A_TICKET'
  /** `(other)` stands for the usage of all customers beyond the bound, and is nobody in particular. */
  | 'RESERVED'
  /** The ticket was resolved before it was opened, by this or by what was said of it before. */
  | 'RESOLVED_TOO_EARLY'
  /** The project has 20,000 customers already, or got 200 today (UTC) and an ingest key introduces no more; and this would be another. */
  | 'TOO_MANY_CUSTOMERS'
  /** Ingest keys brought 10,000 signals today (UTC), and bring no more until tomorrow; tokens do. */
  | 'TOO_MANY_SIGNALS'
  /** The signal’s time is more than 400 days ago. */
  | 'TOO_OLD';

export type DataLossRisk =
  | 'HIGH'
  | 'MINIMAL'
  | 'MODERATE'
  | 'NONE';

/** Parts that are left out stay as they are; null makes a part what the catalogue says, or nothing where it says nothing. */
export type DefineMetricInput = {
  /** How samples become the value that is held against the target. */
  aggregate?: Aggregate | null | undefined;
  /** At `warning` or on its bad side: from here on it is a matter for somebody at once. */
  critical?: number | null | undefined;
  description?: string | null | undefined;
  /** A target and levels need it. */
  direction?: MetricDirection | null | undefined;
  /** As in its samples, such as `app.memory.used`. */
  name: string;
  /** Slug. */
  project: string;
  /** The value to reach. */
  target?: number | null | undefined;
  title?: string | null | undefined;
  /** Of the target, the levels and the samples, such as `MB`. */
  unit?: string | null | undefined;
  /** From here on it is a matter for a warning. */
  warning?: number | null | undefined;
  /** What a warning about it is a warning of. */
  warningType?: WarningType | null | undefined;
};

export type DeleteAlertRuleInput = {
  ruleId: string;
};

export type DeleteContactInput = {
  contactId: string;
};

export type DeleteMuteTimeInput = {
  muteTimeId: string;
};

export type DeleteOnCallScheduleInput = {
  scheduleId: string;
};

export type DeliveryFilter = {
  notifier?: string | null | undefined;
  /** In any of these states. */
  states?: Array<DeliveryState> | null | undefined;
};

export type DeliveryState =
  /** Given up. It can be sent again. */
  | 'DEAD'
  /** The receiver took it. */
  | 'DELIVERED'
  /** On its way: to be sent, or sent again after a pause. */
  | 'PENDING'
  /** Not sent: its matter was resolved before it arrived, or it resolves what never arrived. */
  | 'SUPERSEDED';

export type DiscardDeliveryInput = {
  id: string;
};

/** How urgently people are told; each has a policy of its own. */
export type EscalationLevel =
  /** The same: everybody at once, and again after a minute. */
  | 'EMERGENCY'
  /** The same: product managers and whoever is on call too, and everybody after 5 minutes. */
  | 'IMMEDIATE'
  /** By the policy that a project begins with: developers and QA, and more after an hour. */
  | 'STANDARD'
  /** The same: the team leads too, and more after 15 minutes. */
  | 'URGENT';

export type EscalationStepInput = {
  /** Since the step before; of the first one since the alerts were to be told of. 7 days at most. */
  afterSeconds: number;
  /** 1 to 50. */
  targets: Array<EscalationTargetInput>;
};

/** Exactly one of its fields. */
export type EscalationTargetInput = {
  contactId?: string | null | undefined;
  /** All contacts of the project; true. */
  everyone?: boolean | null | undefined;
  /** Name of a notifier that runs, which tells whomever it always tells. */
  notifier?: string | null | undefined;
  /** All contacts of the role. */
  role?: StakeholderRole | null | undefined;
  /** Whoever is on call in the schedule at that moment. */
  scheduleId?: string | null | undefined;
};

export type ExpireSilenceInput = {
  silenceId: string;
};

export type ForgetDocumentsInput = {
  hashes: Array<string>;
};

export type IgnoreIssueInput = {
  issueId: string;
};

/** What a line of a timeline tells. */
export type IncidentEntryKind =
  /** The first answer. */
  | 'ACKNOWLEDGED'
  /** Something happened to one of its alerts, or one was linked or taken away. */
  | 'ALERT'
  /** A target was missed. */
  | 'BREACH'
  /** An issue was linked or taken away. */
  | 'ISSUE'
  /** A way out was added or taken away, or a ticket was asked for. */
  | 'LINK'
  /** What somebody wrote: a note, a title, a post-mortem. */
  | 'NOTE'
  /** The incident was opened, and why. */
  | 'OPENED'
  /** It is over. */
  | 'RESOLVED'
  /** Somebody was given a part in it, or has it no more. */
  | 'ROLE'
  /** Another severity. */
  | 'SEVERITY'
  /** Another status, that of being opened again included. */
  | 'STATUS'
  /** A step of the playbook was ticked, or its tick taken away; or another playbook was chosen. */
  | 'STEP'
  /** Who was told of its alerts. */
  | 'TOLD';

/** Every condition that is given must hold. */
export type IncidentFilter = {
  /** This severity, or a worse one. */
  minSeverity?: Severity | null | undefined;
  /** True: those that are not resolved; false: those that are. */
  open?: boolean | null | undefined;
  /** Of any of these. */
  severities?: Array<Severity> | null | undefined;
  /** Opened then or later. */
  since?: string | null | undefined;
  /** In any of these. */
  statuses?: Array<IncidentStatus> | null | undefined;
  /** Opened before. */
  until?: string | null | undefined;
};

export type IncidentLinkInput = {
  /** One line of at most 100 characters. */
  label: string;
  /** http or https, at most 2000 characters. */
  url: string;
};

export type IncidentStatus =
  /** What is wrong is known; it is being mended. */
  | 'IDENTIFIED'
  /** Nobody knows yet what is wrong. */
  | 'INVESTIGATING'
  /** All seems well; it is watched whether it stays so. */
  | 'MONITORING'
  /** It is over. */
  | 'RESOLVED';

/** Cut at UTC; weeks begin on Monday. */
export type Interval =
  | 'DAY'
  | 'HOUR'
  | 'MINUTE'
  | 'WEEK';

/** Every condition that is given must hold. */
export type IssueFilter = {
  /** Empty: issues that nobody has. */
  assignee?: string | null | undefined;
  category?: Array<CrashCategory> | null | undefined;
  firstSeenSince?: string | null | undefined;
  minSeverity?: Severity | null | undefined;
  platform?: Array<string> | null | undefined;
  seenSince?: string | null | undefined;
  status?: Array<IssueStatus> | null | undefined;
  /** Stands somewhere in title or culprit, in any case. */
  text?: string | null | undefined;
};

export type IssueOrder = {
  direction?: OrderDirection;
  field: IssueOrderField;
};

export type IssueOrderField =
  | 'CRASHES'
  | 'FIRST_SEEN'
  | 'LAST_SEEN'
  | 'SEVERITY'
  | 'USERS';

/** Issues that are new, or that came back; each has an alert of its own. */
export type IssueRuleInput = {
  /** Left out: all. */
  category?: Array<CrashCategory> | null | undefined;
  /** One of its crashes happened there. */
  environment?: string | null | undefined;
  /** Left out: LOW. */
  minSeverity?: Severity | null | undefined;
};

export type IssueStatus =
  /** Known, and left alone. */
  | 'IGNORED'
  /** Was resolved, and came back. */
  | 'REGRESSED'
  /** Fixed, as far as anybody knows. */
  | 'RESOLVED'
  /** Open: nobody said it was fixed. */
  | 'UNRESOLVED';

/** The fields of `Kpis` by name, and STABILITY_SCORE, which is `Stability.score`. */
export type KpiName =
  | 'ACTIVE_ISSUES'
  | 'ACTIVE_WARNINGS'
  | 'ALERTS_PER_DAY'
  | 'AUTOMATIC_RECOVERY'
  | 'CRASH_FREE_SESSIONS'
  | 'CRASH_FREE_USERS'
  | 'DATA_LOSS_INCIDENTS'
  | 'FEATURE_AVAILABILITY'
  | 'INCIDENTS_PER_DAY'
  | 'MEMORY_USED'
  | 'MTTA'
  | 'MTTD'
  | 'MTTR'
  | 'NOTIFICATIONS_PER_DAY'
  | 'OPEN_INCIDENTS'
  | 'RECURRENCE'
  | 'STABILITY_SCORE'
  | 'USER_REPORTED'
  | 'WARNED_BEFORE_CRASH'
  | 'WARNINGS_PER_DAY';

export type KpiTargetInput = {
  kpi: KpiName;
  /** For MTTD, MTTA, MTTR and INCIDENTS_PER_DAY. */
  severity?: Severity | null | undefined;
  /** In the unit of the KPI (`Kpi.unit`): a share is 0 to 1, a score at most 100. Null: what it was from the start. */
  target?: number | null | undefined;
  /** For WARNINGS_PER_DAY. */
  warningType?: WarningType | null | undefined;
};

/** A label that must be there with exactly this value. */
export type LabelInput = {
  name: string;
  value: string;
};

export type Level =
  | 'DEBUG'
  | 'ERROR'
  | 'FATAL'
  | 'INFO'
  | 'WARNING';

export type LevelEscalationInput = {
  /** Null: alerts of the level are only logged. Left out: the same. */
  escalation?: EscalationLevel | null | undefined;
  level: WarningLevel;
};

export type LinkIncidentInput = {
  /** Of the same project, at most 50. */
  alertIds?: Array<string> | null | undefined;
  /** Of the incident. */
  incidentId: string;
  /** Of the same project, at most 50. */
  issueIds?: Array<string> | null | undefined;
  /** An incident has at most 100. */
  links?: Array<IncidentLinkInput> | null | undefined;
};

export type MatcherInput = {
  /** A label of the alert; `rule` is the name of its rule and `level` its level. One that an alert does not have is empty. */
  label: string;
  operator?: MatcherOperator;
  /** At most 500 characters. */
  value: string;
};

export type MatcherOperator =
  /** The label has this value. */
  | 'EQUALS'
  /** The label fits the value, in which `*` stands for any characters, or none. */
  | 'MATCHES'
  /** The label has another value. */
  | 'NOT_EQUALS'
  /** The label does not fit the value, in which `*` stands for any characters, or none. */
  | 'NOT_MATCHES';

/** What the memory in use asks for. */
export type MemoryPressure =
  /** From 200 MB: the app should recover memory at once. At 250 MB it is an emergency. */
  | 'CRITICAL'
  /** Below 150 MB: nothing. */
  | 'NORMAL'
  /** From 150 MB: the app should clean up. */
  | 'WARNING';

/** Which way is better. */
export type MetricDirection =
  | 'HIGHER_IS_BETTER'
  | 'LOWER_IS_BETTER';

export type MetricKind =
  /** What was added since the sample before. */
  | 'COUNTER'
  /** Many values at once, as a histogram. */
  | 'DISTRIBUTION'
  /** A value at a moment. */
  | 'GAUGE';

/** A metric’s values of a stretch of time, made one, are held against thresholds. */
export type MetricRuleInput = {
  /** Left out: AVG. */
  aggregate?: Aggregate | null | undefined;
  /** Left out: ABOVE. Without thresholds it is the side that is bad by the metric’s definition. */
  comparison?: AlertComparison | null | undefined;
  /** Names of labels; each group has an alert of its own. At most 8. */
  groupBy?: Array<string> | null | undefined;
  /** Series that have all of these. */
  labels?: Array<LabelInput> | null | undefined;
  /** Name. */
  metric: string;
  /** Values below which there is too little to evaluate. Left out: 1. */
  minimumCount?: number | null | undefined;
  /** Values that a level which was reached has to come back to before it is over. Left out: its threshold itself. */
  recovery?: AlertLevelsInput | null | undefined;
  /** Worse levels lie further on the bad side. Exactly at a threshold all is well. In the unit of the metric’s definition. Left out, where there is no condition either: `warning` and `critical` of the definition, as they are at each evaluation; of a metric that has neither it is refused, and so it is with the aggregate COUNT. */
  thresholds?: AlertLevelsInput | null | undefined;
  /** Seconds up to the evaluation, 10 to 31 days. Left out: 300. */
  windowSeconds?: number | null | undefined;
};

/** A value that an app measured. The same value of the same series at the same moment is stored once. */
export type MetricSampleInput = {
  /** Now, when left out. At most 5 minutes ahead, and no older than samples are kept. */
  at?: string | null | undefined;
  /** Tell series of the metric apart, such as `service.instance.id` and `route`: at most 32, each name once. */
  attributes?: Array<LabelInput> | null | undefined;
  kind?: SampleKind | null | undefined;
  /** Of the metric, such as `app.memory.used`: 1 to 200 printable characters. */
  name: string;
  /** As UCUM writes it: `ms`, `By`, `%`, `1`, … The first that is said is that of the metric’s samples; others are converted, and refused where that cannot be. Left out: it is that one. */
  unit?: string | null | undefined;
  value: number;
};

/** What is left out does not matter: with nothing at all it is always. */
export type MuteIntervalInput = {
  /** 1 to 31; −1 is the last day of the month, −2 the one before. Left out: every day. */
  daysOfMonth?: Array<number> | null | undefined;
  /** A time of the day, such as 22:00. Left out: midnight. */
  from?: string | null | undefined;
  /** 1 to 12. Left out: every month. */
  months?: Array<number> | null | undefined;
  /** A time of the day; at or before `from` it is on the next day, which need not be one of the days. Left out, or 24:00: the end of the day. */
  to?: string | null | undefined;
  /** 1, Monday, to 7, Sunday. Left out: every day. */
  weekdays?: Array<number> | null | undefined;
};

/** How well an app instance is connected: the worse of what its latency and its type of network allow, or the one of the two that it reports. */
export type NetworkQuality =
  /** Below 200 ms. Wi-Fi, a cable and 5G can be. */
  | 'EXCELLENT'
  /** Below 1,000 ms. The best that 3G can be. */
  | 'FAIR'
  /** Below 500 ms. The best that 4G, cellular of no known generation and unknown types can be. */
  | 'GOOD'
  /** The type says that there is no network. */
  | 'OFFLINE'
  /** From 1,000 ms. The best that 2G can be. */
  | 'POOR';

/** By what an app instance is connected: its label `network.connection.type` or `network.type`, and where that leaves open what it is, `network.connection.subtype`. Names are read as OpenTelemetry, React Native and browsers write them. */
export type NetworkType =
  /** Of a generation that was not said. */
  | 'CELLULAR'
  | 'FIVE_G'
  | 'FOUR_G'
  | 'OFFLINE'
  | 'THREE_G'
  | 'TWO_G'
  /** It says that it does not know, or something that is not known here. */
  | 'UNKNOWN'
  | 'WIFI'
  | 'WIRED';

/** A metric has had no sample for so long. */
export type NoDataRuleInput = {
  /** Names of labels; each group that was heard of in the last 24 hours has an alert of its own. */
  groupBy?: Array<string> | null | undefined;
  /** Series that have all of these. */
  labels?: Array<LabelInput> | null | undefined;
  /** Name. */
  metric: string;
  /** 10 to a day. */
  seconds: number;
};

export type NotificationAction =
  /** Somebody is on it. */
  | 'ACKNOWLEDGE'
  /** It is over. */
  | 'RESOLVE'
  /** Something needs people. */
  | 'TRIGGER';

export type OnCallLayerInput = {
  /** Ids of 1 to 50 contacts in the order of their turns. */
  members: Array<string>;
  name: string;
  /** At most 20. Left out: on call at all times. */
  restrictions?: Array<OnCallRestrictionInput> | null | undefined;
  rotation: OnCallRotationInput;
};

export type OnCallRestrictionInput = {
  /** Such as 09:00. */
  from: string;
  /** Such as 17:00 or 24:00; at or before `from`: on the next day. */
  to: string;
  /** Days that it begins on, from 1, Monday, to 7, Sunday. */
  weekdays?: Array<number>;
};

export type OnCallRotationInput = {
  /** When turns begin, such as 09:00. */
  handoff: string;
  /** Units that a turn lasts. */
  length?: number;
  /** The date of the first hand-off, such as 2026-03-02. Nobody has a turn before. */
  startsOn: string;
  unit: RotationUnit;
  /** For weeks the day that turns begin on, from 1, Monday, to 7, Sunday. Left out: that of `startsOn`. Another one makes the first turn shorter. */
  weekday?: number | null | undefined;
};

/** What a rule makes of it when it cannot be evaluated. */
export type OnError =
  /** A state of its own, in which people are called. */
  | 'ERROR'
  /** As at the evaluation before. */
  | 'KEEP'
  /** As if all were well. */
  | 'OK';

/** What a rule makes of it when there is nothing, or too little, to evaluate. */
export type OnNoData =
  /** As if the condition held, at the level of the rule. */
  | 'FIRE'
  /** As at the evaluation before: nothing opens, and what fires goes on; after 24 hours without anything it is over, and its history says so. */
  | 'KEEP'
  /** A state of its own, in which people are called. */
  | 'NO_DATA'
  /** As if all were well. */
  | 'OK';

export type OpenIncidentInput = {
  /** Of the project, at most 50. */
  alertIds?: Array<string> | null | undefined;
  /** Of the project, at most 50. */
  issueIds?: Array<string> | null | undefined;
  /** For the timeline, at most 10000 characters. */
  note?: string | null | undefined;
  /** Its key. */
  playbook?: string | null | undefined;
  /** Slug. */
  project: string;
  /** Left out: that of the playbook; without one HIGH. */
  severity?: Severity | null | undefined;
  /** When the trouble began, at most 400 days ago. Left out: now. */
  startedAt?: string | null | undefined;
  /** One line of at most 200 characters. */
  title: string;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type PageReason =
  /** Somebody acknowledged it. */
  | 'ACKNOWLEDGED'
  /** There were more alerts, or worse ones. */
  | 'CHANGE'
  /** It goes on, and nobody acknowledged it. */
  | 'REPEAT'
  /** It is over. */
  | 'RESOLVED'
  /** A step of the policy said so. */
  | 'STEP';

export type PageState =
  /** Was put off, and is not sent any more: a later one says more, or the matter needs nobody any more. */
  | 'DROPPED'
  /** It is on its way; `delivery` says what became of it. */
  | 'POSTED'
  /** Put off: the contact has been told as often as it may be in an hour. */
  | 'THROTTLED';

/** A stretch of time, 24 hours up to now unless it says otherwise. */
export type Period = {
  from?: string | null | undefined;
  /** A length that ends at `to`: a number and s, m, h, d or w, such as 15m, 24h, 30d. */
  last?: string | null | undefined;
  /** Now, when left out. */
  to?: string | null | undefined;
};

export type PluginFaultCode =
  | 'ADDITION_NAME_TAKEN'
  | 'AFTER_CYCLE'
  | 'AFTER_UNKNOWN'
  | 'CONFIGURATION_INVALID'
  | 'CONTRACT_UNSUPPORTED'
  | 'ENV_MISSING'
  | 'IMPORT_FAILED'
  | 'ISOLATION_IMPOSSIBLE'
  | 'NOT_A_PLUGIN'
  | 'OPTIONS_INVALID'
  | 'PLUGIN_NAME_TAKEN'
  | 'REGISTER_FAILED'
  | 'SCHEMA_CLASH'
  | 'SCHEMA_INVALID'
  | 'SCHEMA_PREFIX'
  | 'START_FAILED'
  | 'STOP_FAILED';

export type PluginInput = {
  /** What the plugin goes by. */
  name: string;
};

export type PluginState =
  /** An operator switched it off; that holds across restarts. */
  | 'DISABLED'
  /** It could not be used, or did not start. */
  | 'FAILED'
  /** It is called. */
  | 'RUNNING'
  | 'STOPPED';

export type ProportionTest =
  /** Fisher’s exact test: where less than 5 would be expected in one of the four cells. */
  | 'FISHER_EXACT'
  /** The pooled z-test of two proportions, without continuity correction. */
  | 'Z_TEST';

export type RecordMetricsInput = {
  /** Slug. An ingest key may leave it out: it knows its project. */
  project?: string | null | undefined;
  /** At most 10,000. */
  samples: Array<MetricSampleInput>;
};

export type RegisterDocumentsInput = {
  /** Their texts, at most 100. */
  documents: Array<string>;
};

export type RegressionOutcome =
  /** It crashes less often; without a real difference, chance would show this much in fewer than 5 % of cases. */
  | 'IMPROVED'
  /** There may be one, but chance explains what there is to see. */
  | 'NO_DIFFERENCE'
  /** It crashes more often; without a real difference, chance would show this much in fewer than 5 % of cases. */
  | 'REGRESSED'
  /** A side has fewer than 200 sessions. */
  | 'TOO_FEW_SESSIONS';

/** How far a release has spread, by its share of the sessions of the last 24 hours and of past days (UTC), in all environments. */
export type ReleaseStage =
  /** 10 % or more now. */
  | 'ADOPTED'
  /** Below 10 % now, and on every day that is over. */
  | 'LOW_ADOPTION'
  /** Below 10 % now; it had 10 % or more on a day that is over. */
  | 'REPLACED';

export type RemoveOnCallOverrideInput = {
  overrideId: string;
};

export type ReopenIssueInput = {
  issueId: string;
};

/** A crash from an app without a Sentry SDK. It needs a stack trace, or at least a message. */
export type ReportCrashInput = {
  /** Now, when left out. */
  at?: string | null | undefined;
  /** timestamp, category, message, …; oldest first. */
  breadcrumbs?: Array<unknown> | null | undefined;
  /** device, os, app, business, …; see docs/contexts.md. */
  contexts?: unknown;
  environment?: string | null | undefined;
  /** 32 hex digits of your own making: sending the same again stores it once. */
  eventId?: string | null | undefined;
  extra?: unknown;
  /** Your own grouping; "{{ default }}" stands for the usual one. */
  fingerprint?: Array<string> | null | undefined;
  /** Whether the app went on. */
  handled?: boolean | null | undefined;
  level?: Level | null | undefined;
  message?: string | null | undefined;
  /** javascript, node, java, android, cocoa, python, …; found from the stack trace when left out. */
  platform?: string | null | undefined;
  /** Slug. An ingest key may leave it out: it knows its project. */
  project?: string | null | undefined;
  release?: string | null | undefined;
  /** As the language prints it: JavaScript, Java, Swift and Apple crash reports, Python. */
  stackTrace?: string | null | undefined;
  tags?: Array<TagInput> | null | undefined;
  /** Route, screen or job. */
  transaction?: string | null | undefined;
  /** id, role, …; see docs/contexts.md. */
  user?: unknown;
};

export type ReportCustomerSignalInput = {
  /** Slug. An ingest key may leave it out: it knows its project. */
  project?: string | null | undefined;
  /** At most 1,000. */
  signals: Array<CustomerSignalInput>;
};

export type ReportUsageInput = {
  /** At most 10,000. */
  events: Array<UsageEventInput>;
  /** Slug. An ingest key may leave it out: it knows its project. */
  project?: string | null | undefined;
};

export type RequestTicketInput = {
  /** Of the incident. */
  incidentId: string;
  /** Name of one that makes tickets of what it is told. */
  notifier: string;
};

export type ResendDeliveriesInput = {
  /** Its name. */
  notifier: string;
};

export type ResendDeliveryInput = {
  id: string;
};

export type ResetEscalationPolicyInput = {
  level: EscalationLevel;
  /** Slug. */
  project: string;
};

export type ResetPlaybookInput = {
  key: string;
  /** Slug. */
  project: string;
};

export type ResolveAlertInput = {
  alertId: string;
};

export type ResolveIssueInput = {
  /** The version that has the fix. Left out: the newest of the project, by its first crash or session; or the one that was said before, where the issue is resolved already. */
  inRelease?: string | null | undefined;
  issueId: string;
};

export type ResolveWarningInput = {
  warningId: string;
};

export type RevokeProjectKeyInput = {
  publicKey: string;
};

export type RevokeTokenInput = {
  id: string;
};

/** What turns are counted in, by the clocks of the schedule’s zone. */
export type RotationUnit =
  | 'DAY'
  | 'HOUR'
  | 'WEEK';

/** What a sample’s value says. Those of one metric are all of one kind. */
export type SampleKind =
  /** What was added since the sample before. */
  | 'COUNTER'
  /** How much it is at the moment. */
  | 'GAUGE';

/** Why a sample was not taken. */
export type SampleRejection =
  /** The histogram’s counts are not whole numbers of 0 or more that add up. */
  | 'BAD_HISTOGRAM'
  /** A sample has at most 32 labels, each name once, with names of 1 to 100 characters and values of up to 200. */
  | 'BAD_LABELS'
  /** A metric’s name is 1 to 200 printable characters without spaces at its ends. */
  | 'BAD_NAME'
  /** A unit is 1 to 63 printable characters. */
  | 'BAD_UNIT'
  /** The value is not a finite number, or not one that the metric can have: below 0, or a share above the whole. */
  | 'BAD_VALUE'
  /** The sample’s time is more than 5 minutes ahead of the server’s. */
  | 'IN_FUTURE'
  /** The metric’s samples are of another kind: gauges, counters and histograms do not mix. */
  | 'OTHER_KIND'
  /** The sample’s unit cannot be converted to that of the metric’s samples. */
  | 'OTHER_UNIT'
  /** The project has as many series as it may have; samples of known series are still taken. */
  | 'TOO_MANY_SERIES'
  /** The sample is older than samples are kept. */
  | 'TOO_OLD';

/** Seconds, by severity, each 1 to 2,592,000, which are 30 days. What is left out stays as it is. */
export type SecondsBySeverityInput = {
  critical?: number | null | undefined;
  high?: number | null | undefined;
  low?: number | null | undefined;
  medium?: number | null | undefined;
};

export type SessionLabel =
  | 'environment'
  | 'release';

export type SetEscalationPolicyInput = {
  /** After which an acknowledgement no longer counts while the alerts go on, 1 minute to 30 days. Left out: it counts to the end. */
  acknowledgedForSeconds?: number | null | undefined;
  level: EscalationLevel;
  /** Slug. */
  project: string;
  /** Times that all steps are gone through again while nobody acknowledges, `responseSeconds` after the last one; 100 at most. */
  repeats?: number;
  /** Within which somebody should have acknowledged, 1 second to 7 days. */
  responseSeconds: number;
  /** 1 to 20. */
  steps: Array<EscalationStepInput>;
};

export type SetPlaybookInput = {
  /** Lower-case letters and digits, joined by single hyphens, at most 50. */
  key: string;
  /** Slug. */
  project: string;
  /** 1 to 2,592,000, which are 30 days. */
  responseSeconds: number;
  severity: Severity;
  /** 1 to 50, each a line of at most 1000 characters. */
  steps: Array<string>;
  /** One line of at most 200 characters. */
  title: string;
};

export type Severity =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

/** Exactly one of `until`, `forSeconds` and `untilResolved`. */
export type SnoozeAlertInput = {
  alertId: string;
  /** 1 to 31 days. */
  forSeconds?: number | null | undefined;
  /** Within 31 days. */
  until?: string | null | undefined;
  untilResolved?: boolean | null | undefined;
};

/** An issue’s crashes in a window are at least `minimumCrashes` and `factor` × its usual number, which is its mean of up to 24 windows before, and so many would come by chance less than once in 10 000 times (Poisson). */
export type SpikeRuleInput = {
  /** Left out: 3. */
  factor?: number | null | undefined;
  /** Left out: LOW. */
  minSeverity?: Severity | null | undefined;
  /** Left out: 10. */
  minimumCrashes?: number | null | undefined;
  /** Left out: 900. */
  windowSeconds?: number | null | undefined;
};

/** What a stability score is made of. What is measured becomes a value from 0 to 100, straight between the steps that each names and level beyond them. */
export type StabilityComponentName =
  /** By `Kpis.crashFreeSessions`: 0.95: 0, 0.99: 50, 0.995: 75, 0.999: 95, 1: 100. */
  | 'CRASH_FREE_SESSIONS'
  /** By `Kpis.crashFreeUsers`: 0.95: 0, 0.99: 50, 0.995: 75, 0.999: 95, 1: 100. */
  | 'CRASH_FREE_USERS'
  /** By the load of `Kpis.openIncidents`, which weigh 10 (CRITICAL), 8 (HIGH), 5 (MEDIUM) and 1 (LOW): 0: 100, 1: 80, 10: 40, 30: 0. */
  | 'INCIDENTS'
  /** By the load of `Kpis.activeIssues`, which weigh 10 (CRITICAL), 8 (HIGH), 5 (MEDIUM) and 1 (LOW): 0: 100, 1: 95, 10: 70, 50: 30, 200: 0. */
  | 'ISSUES'
  /** By `Kpis.memoryUsed`, in MB: 100: 100, 150: 95, 200: 50, 250: 10, 300: 0. */
  | 'MEMORY'
  /** By `Kpis.automaticRecovery`: 0: 0, 0.5: 50, 0.9: 95, 1: 100. */
  | 'RECOVERY'
  /** By the load of `Kpis.activeWarnings`, which weigh 10 (EMERGENCY), 8 (CRITICAL), 5 (WARNING) and 1 (INFO): 0: 100, 1: 95, 10: 70, 50: 30, 200: 0. */
  | 'WARNINGS';

/** Each 0 to 100, and one at least above 0. What is left out stays; null: as from the start. */
export type StabilityWeightsInput = {
  crashFreeSessions?: number | null | undefined;
  crashFreeUsers?: number | null | undefined;
  incidents?: number | null | undefined;
  issues?: number | null | undefined;
  memory?: number | null | undefined;
  recovery?: number | null | undefined;
  warnings?: number | null | undefined;
};

/** What somebody has to do with a project, which says when they are told. */
export type StakeholderRole =
  /** Told of everything that anybody is told of. */
  | 'DEVELOPER'
  /** Told of what is IMMEDIATE, and of what is URGENT and nobody acknowledged. */
  | 'PRODUCT_MANAGER'
  /** Told of everything that anybody is told of. */
  | 'QA'
  /** Told of an EMERGENCY, and of what is IMMEDIATE and nobody acknowledged. */
  | 'STAKEHOLDER'
  /** Told of what is URGENT, and of what nobody acknowledged. */
  | 'TEAM_LEAD';

export type SuppressionKind =
  /** Another alert goes on that keeps it quiet. */
  | 'INHIBITION'
  /** Its rule names hours in which nobody is told, and it is one of them. */
  | 'MUTE_TIME'
  /** Somebody silenced alerts like it for a time. */
  | 'SILENCE'
  /** Somebody snoozed it by itself. */
  | 'SNOOZE';

export type SystemHealthArea =
  | 'ERRORS'
  | 'MEMORY'
  | 'NETWORK'
  | 'QUEUE'
  | 'REQUESTS'
  | 'UPTIME';

export type SystemHealthStatus =
  /** Something is at or beyond its critical level, and a matter for somebody at once. */
  | 'CRITICAL'
  /** Something is at or beyond its warning level. */
  | 'DEGRADED'
  /** All is within its levels. */
  | 'HEALTHY';

export type TagInput = {
  key: string;
  value: string;
};

/** Where a value stands against its target. */
export type TargetStatus =
  /** Better than the target by 10 % of it or more. */
  | 'EXCEEDING'
  /** As good as the target, or better by less than that. */
  | 'MEETING'
  /** Worse than the target. */
  | 'MISSING'
  /** There is no value, or no target. */
  | 'NO_DATA';

export type TestNotifierInput = {
  /** Left out: TRIGGER. */
  action?: NotificationAction | null | undefined;
  /** Where the notifier is to send it, as a contact has it, at most 320 characters. Left out: where it always sends. */
  address?: string | null | undefined;
  /** Left out: WARNING. */
  level?: WarningLevel | null | undefined;
  /** Its name. */
  notifier: string;
  /** Slug of the project it is about; left out: none. */
  project?: string | null | undefined;
  /** What receivers thread by. Left out: the same for all tests of a project. */
  subject?: string | null | undefined;
  /** At most 10,000 characters, may have several lines. */
  text?: string | null | undefined;
  /** One line of at most 200 characters. */
  title?: string | null | undefined;
};

/** Where values go over a period: a Mann-Kendall test at the level 0.05 (two-sided, corrected for ties) says whether they go anywhere, the Theil-Sen slope where. */
export type Trend =
  /** Towards better values. */
  | 'IMPROVING'
  /** Nowhere that could be told from chance. */
  | 'STABLE'
  /** Fewer than 8 values, or nobody said which way is better. */
  | 'UNKNOWN'
  /** Towards worse values. */
  | 'WORSENING';

export type UnlinkIncidentInput = {
  /** At most 50. */
  alertIds?: Array<string> | null | undefined;
  /** Of the incident. */
  incidentId: string;
  /** At most 50. */
  issueIds?: Array<string> | null | undefined;
  /** At most 100. */
  linkIds?: Array<string> | null | undefined;
};

export type UnsnoozeAlertInput = {
  alertId: string;
};

/** What is left out stays as it is. */
export type UpdateAlertGroupingInput = {
  /** Alerts of the same urgency that have these labels in common are told of together; `rule` is the name of the rule and `level` the level. None: all of them. At most 8. Groups that are open stay as they are. */
  by?: Array<string> | null | undefined;
  /** How urgently people are told of alerts of each level, where their rules do not say. Other levels stay as they are. It holds for alerts as they next change. */
  escalations?: Array<LevelEscalationInput> | null | undefined;
  /** Seconds at least between notifications of what changed. 1 to 86,400. */
  intervalSeconds?: number | null | undefined;
  /** Slug. */
  project: string;
  /** Seconds after which those who were told are told again while nobody acknowledges. 60 to 2,592,000. */
  repeatSeconds?: number | null | undefined;
  /** Seconds that the first notification waits for more alerts. CRITICAL and EMERGENCY do not wait. 0 to 86,400. */
  waitSeconds?: number | null | undefined;
};

/** What is left out stays as it is; null makes it what it is for a rule that does not say. The form of the kind, and no other, says what the rule looks at. */
export type UpdateAlertRuleInput = {
  burnRate?: BurnRateRuleInput | null | undefined;
  /** CEL that has to hold beside the thresholds, or in their place. Names: value, count, previous, labels, now; for rules about issues also issue (title, culprit, platform, severity, category, status, crashes, users, release). At most 1000 characters. */
  condition?: string | null | undefined;
  crashFreeRate?: CrashFreeRateRuleInput | null | undefined;
  crashRate?: CrashRateRuleInput | null | undefined;
  /** For the people who are called; at most 2000 characters, of several lines. */
  description?: string | null | undefined;
  /** False ends the alerts of the rule. */
  enabled?: boolean | null | undefined;
  /** Whose policy people are told by. Left out: by the level of the alert. */
  escalation?: EscalationLevel | null | undefined;
  /** Seconds that it has to hold before anybody is called. Left out: 0. */
  forSeconds?: number | null | undefined;
  /** Seconds between two evaluations, 5 to a day. Left out: 15. */
  intervalSeconds?: number | null | undefined;
  issue?: IssueRuleInput | null | undefined;
  /** Seconds that alerts go on after it held last. Left out: 0, and a day for new and regressed issues. */
  keepFiringSeconds?: number | null | undefined;
  /** Another kind ends the alerts of the rule. */
  kind?: AlertRuleKind | null | undefined;
  /** Alerts carry these beside those of what they are about; they can be routed, grouped and silenced by them. */
  labels?: Array<LabelInput> | null | undefined;
  /** Of alerts that no threshold gives one. Left out: WARNING. */
  level?: WarningLevel | null | undefined;
  metric?: MetricRuleInput | null | undefined;
  /** Names of hours in which nobody is told; at most 20. */
  muteTimes?: Array<string> | null | undefined;
  /** Once in the project; at most 100 characters. */
  name?: string | null | undefined;
  noData?: NoDataRuleInput | null | undefined;
  /** What becomes of it when it cannot be evaluated. Left out: ERROR. */
  onError?: OnError | null | undefined;
  /** What becomes of it when there is nothing, or too little, to evaluate. Left out: NO_DATA, where the metric had a sample in the day before. */
  onNoData?: OnNoData | null | undefined;
  /** Left out: where the level is CRITICAL or worse. */
  opensIncident?: boolean | null | undefined;
  /** Key of what is to be done. */
  playbook?: string | null | undefined;
  ruleId: string;
  spike?: SpikeRuleInput | null | undefined;
};

/** What is left out stays as it is. */
export type UpdateContactInput = {
  /** All of them, 1 to 10. */
  channels?: Array<ContactChannelInput> | null | undefined;
  contactId: string;
  name?: string | null | undefined;
  /** 1 to 1,000. */
  perHour?: number | null | undefined;
  role?: StakeholderRole | null | undefined;
};

/** What is left out stays as it is; what is null becomes what it was from the start. */
export type UpdateCustomerSettingsInput = {
  bands?: CustomerBandsInput | null | undefined;
  /** Slug. */
  project: string;
  weights?: CustomerHealthWeightsInput | null | undefined;
};

/** What is left out stays as it is. */
export type UpdateIncidentInput = {
  /** Of the incident. */
  incidentId: string;
  /** For the timeline, at most 10000 characters. */
  note?: string | null | undefined;
  /** Its key; null: none. Another one begins without ticks. */
  playbook?: string | null | undefined;
  /** Changes the targets that are neither met nor missed yet. */
  severity?: Severity | null | undefined;
  /** Any may follow any other. */
  status?: IncidentStatus | null | undefined;
  /** One line of at most 200 characters. */
  title?: string | null | undefined;
};

/** What is left out stays as it is. Other targets are those of incidents that are opened from then on, or get another severity or playbook. */
export type UpdateIncidentSettingsInput = {
  /** Slug. */
  project: string;
  /** 0 to 2,592,000, which are 30 days. Null: never. */
  resolveAfterSeconds?: number | null | undefined;
  /** Null of a severity: no target. Null: as they were from the start. */
  resolveSeconds?: SecondsBySeverityInput | null | undefined;
  /** Null, or null of a severity: as it was from the start. */
  responseSeconds?: SecondsBySeverityInput | null | undefined;
};

/** What is left out stays as it is. */
export type UpdateInhibitionInput = {
  /** Labels that both have to have in common. One that neither has is in common. All of them, at most 8. */
  equal?: Array<string> | null | undefined;
  inhibitionId: string;
  name?: string | null | undefined;
  /** Alerts that keep others quiet while they go on. All of the matchers. */
  source?: Array<MatcherInput> | null | undefined;
  /** Alerts that are kept quiet. All of the matchers. */
  target?: Array<MatcherInput> | null | undefined;
};

export type UpdateKpiTargetsInput = {
  /** Slug. */
  project: string;
  /** Days within which an issue that comes back counts for `recurrence`: 1 to 365; 7 at first. Left out: it stays. */
  recursWithinDays?: number | null | undefined;
  /** Those that change; the last for each counts. */
  targets: Array<KpiTargetInput>;
};

/** What is left out stays as it is. Nothing may be kept for less long than what it is made of. */
export type UpdateMetricSettingsInput = {
  /** 1 to 4,000; 800 at first. */
  dayDays?: number | null | undefined;
  /** 1 to 1,500; 90 at first. */
  hourDays?: number | null | undefined;
  /** 1 to 1,000,000; 10,000 at first. */
  maxSeries?: number | null | undefined;
  /** 1 to 400; 14 at first. */
  minuteDays?: number | null | undefined;
  /** Slug. */
  project: string;
  /** 1 to 90; 7 at first. */
  rawDays?: number | null | undefined;
};

/** What is left out stays as it is. */
export type UpdateMuteTimeInput = {
  /** All of them. */
  intervals?: Array<MuteIntervalInput> | null | undefined;
  muteTimeId: string;
  /** Rules that name it go on doing so, by the new name. */
  name?: string | null | undefined;
  timeZone?: string | null | undefined;
};

/** What is left out stays as it is. */
export type UpdateOnCallScheduleInput = {
  /** All of them, 1 to 10. */
  layers?: Array<OnCallLayerInput> | null | undefined;
  name?: string | null | undefined;
  scheduleId: string;
  timeZone?: string | null | undefined;
};

export type UpdateRetentionInput = {
  /** 7 to 3,650. */
  closedDays: number;
  /** Slug. */
  project: string;
};

export type UpdateStabilitySettingsInput = {
  /** Slug. */
  project: string;
  /** Null: all as from the start. */
  weights?: StabilityWeightsInput | null | undefined;
};

/** What is left out stays as it is; what is null becomes what it was from the start. */
export type UpdateWarningSettingsInput = {
  alertThresholdSeconds?: WarningAlertThresholdsInput | null | undefined;
  /** 0 to 1. Findings are judged by it from the next look on; 1: no forecast is acted on. */
  forecastConfidence?: number | null | undefined;
  /** Slug. */
  project: string;
};

/** What usage is taken apart by. */
export type UsageBreakdown =
  | 'CUSTOMER'
  | 'FEATURE'
  | 'ROLE'
  | 'WORKFLOW';

/** Somebody used a feature, or took a step of a workflow: at least one of `feature` and `workflow`. Texts are one line of 1 to 200 characters; addresses of people in them are masked. */
export type UsageEventInput = {
  /** Now, when left out; without an `id` it is then an event of its own, however often it is sent. At most an hour ahead, and at most 400 days ago. */
  at?: string | null | undefined;
  /** For whom they use the app, by a key that stays the same. Once a project has 200 new customers on a day (UTC), an event with an ingest key that names another one is counted for `(other)`. */
  customer?: string | null | undefined;
  /** How long it took: 0 to 2,592,000, which is 30 days. */
  durationSeconds?: number | null | undefined;
  /** What was used. */
  feature?: string | null | undefined;
  /** The sender’s: the same one in a project is the same event, which is stored once. Left out: the same event is one that says the same of the same moment. */
  id?: string | null | undefined;
  outcome?: UsageOutcome | null | undefined;
  /** What they are, such as `baker`. */
  role?: string | null | undefined;
  /** Of the workflow. */
  step?: string | null | undefined;
  /** Who it was, by the name that crashes and sessions know them by, such as the `user.id` of a Sentry event. It is hashed and not kept. */
  user?: string | null | undefined;
  /** What they were about to get done. */
  workflow?: string | null | undefined;
};

/** What came of it. */
export type UsageOutcome =
  /** Somebody left it before its end. */
  | 'ABANDONED'
  /** It did what it was meant to do. */
  | 'COMPLETED'
  /** It did not work. */
  | 'FAILED'
  /** It began; how it ended another event will say. */
  | 'STARTED';

/** Why an event was not taken. */
export type UsageRejection =
  /** `durationSeconds` is 0 to 2,592,000, which is 30 days. */
  | 'BAD_DURATION'
  /** A text is one line of 1 to 200 characters, none of them a control character. */
  | 'BAD_TEXT'
  /** The event’s time is more than an hour ahead of the server’s. */
  | 'IN_FUTURE'
  /** The event names neither a feature nor a workflow. */
  | 'NOTHING_USED'
  /** The event names a step, and not the workflow that it is a step of. */
  | 'STEP_ALONE'
  /** The event’s time is more than 400 days ago. */
  | 'TOO_OLD';

export type UserErrorCode =
  | 'FAILED'
  | 'FORBIDDEN'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'OVERLOADED'
  | 'TAKEN'
  | 'UNREADABLE';

/** Seconds by level, each 1 to 2,592,000, which are 30 days. */
export type WarningAlertThresholdsInput = {
  critical?: number | null | undefined;
  emergency?: number | null | undefined;
  info?: number | null | undefined;
  warning?: number | null | undefined;
};

/** Every condition that is given must hold. */
export type WarningFilter = {
  levels?: Array<WarningLevel> | null | undefined;
  /** Its name. */
  metric?: string | null | undefined;
  /** This level, or a worse one. */
  minLevel?: WarningLevel | null | undefined;
  resolved?: boolean | null | undefined;
  /** First found then or later. */
  since?: string | null | undefined;
  types?: Array<WarningType> | null | undefined;
  /** First found before then. */
  until?: string | null | undefined;
};

export type WarningLevel =
  /** Wants an answer within five minutes. */
  | 'CRITICAL'
  /** Wants an answer within a minute. */
  | 'EMERGENCY'
  /** Worth knowing: it is only logged, unless a project says otherwise. */
  | 'INFO'
  /** Worth a look: a standard notification, unless a project says otherwise. */
  | 'WARNING';

/** How a warning ended. */
export type WarningResolution =
  /** Somebody said so. While the same is found, and no worse, it is not opened again. */
  | 'BY_HAND'
  /** One about many app instances took its place. */
  | 'MERGED'
  /** The detector found that all is well again. */
  | 'RECOVERED'
  /** No sample came for the longer of 5 minutes and 3 times the usual (median) distance between samples, 3 days at most; for an hour where there is but one sample. */
  | 'SILENT';

/** What a warning is a warning of: what the definition of its metric says, unless it is a forecast. */
export type WarningType =
  /** Stored data may be wrong or lost. */
  | 'DATA_CORRUPTION'
  /** The app uses much memory. */
  | 'MEMORY_PRESSURE'
  /** Calls fail, or take long. */
  | 'NETWORK_INSTABILITY'
  /** Something has become slow, or worse in another way that people notice. */
  | 'PERFORMANCE_DEGRADATION'
  /** A threshold will be crossed at `expectedAt`, if things go on as they do. */
  | 'PREDICTED_FAILURE'
  /** Something runs out: space, connections, threads, energy. */
  | 'RESOURCE_EXHAUSTION';

/** What is left out stays as it is. */
export type WritePostMortemInput = {
  /** In place of those that are there: at most 50, each a line of at most 500 characters. */
  actions?: Array<string> | null | undefined;
  /** At most 10000 characters; null or empty takes it away. */
  impact?: string | null | undefined;
  /** Of the incident. */
  incidentId: string;
  /** At most 10000 characters; null or empty takes it away. */
  lessons?: string | null | undefined;
  /** At most 10000 characters; null or empty takes it away. */
  rootCause?: string | null | undefined;
  /** At most 10000 characters; null or empty takes it away. */
  summary?: string | null | undefined;
};

export type CreateLoadRuleMutationVariables = Exact<{
  input: AlertRuleInput;
}>;


export type CreateLoadRuleMutation = { createAlertRule: { errors: Array<{ message: string, path: Array<string> }> } };

export type RecordLoadMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordLoadMutation = { recordMetrics: { stored: number } };

export type ReadPagesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadPagesQuery = { deliveries: { nodes: Array<{ id: string }> }, project: { alerts: { nodes: Array<{ state: AlertState, entries: Array<{ to: AlertState }> }> } } | null };

export type MakeLevelTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type MakeLevelTokenMutation = { createToken: { secret: string | null, token: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string }> } };

export type EndLevelTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type EndLevelTokenMutation = { revokeToken: { errors: Array<{ code: UserErrorCode }> } };

export type LevelTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type LevelTokensQuery = { tokens: { nodes: Array<{ id: string, accessLevel: AccessLevel | null, abilities: Array<Ability>, expiresAt: string | null, revokedAt: string | null, projects: Array<{ slug: string }> }> } };

export type LevelUsageMutationVariables = Exact<{
  input: ReportUsageInput;
}>;


export type LevelUsageMutation = { reportUsage: { stored: number } };

export type LevelSignalMutationVariables = Exact<{
  input: ReportCustomerSignalInput;
}>;


export type LevelSignalMutation = { reportCustomerSignal: { stored: number } };

export type LevelMetricsMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type LevelMetricsMutation = { recordMetrics: { stored: number } };

export type LevelIssueQueryVariables = Exact<{ [key: string]: never; }>;


export type LevelIssueQuery = { project: { issues: { nodes: Array<{ id: string }> } } | null };

export type LevelPlaceQueryVariables = Exact<{ [key: string]: never; }>;


export type LevelPlaceQuery = { project: { cursor: string } | null };

export type CreateAlertRuleMutationVariables = Exact<{
  input: AlertRuleInput;
}>;


export type CreateAlertRuleMutation = { createAlertRule: { rule: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UpdateAlertRuleMutationVariables = Exact<{
  input: UpdateAlertRuleInput;
}>;


export type UpdateAlertRuleMutation = { updateAlertRule: { rule: { id: string, name: string, enabled: boolean, forSeconds: number, kind: AlertRuleKind } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type DeleteAlertRuleMutationVariables = Exact<{
  input: DeleteAlertRuleInput;
}>;


export type DeleteAlertRuleMutation = { deleteAlertRule: { deletedId: string | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type AlertRulesQueryVariables = Exact<{
  slug: string;
}>;


export type AlertRulesQuery = { project: { alertRules: Array<{ id: string, name: string, kind: AlertRuleKind, enabled: boolean, builtIn: boolean, state: AlertState | null, lastError: string | null, evaluatedAt: string | null, dueAt: string, deletedAt: string | null, playbook: string | null, condition: string | null, level: WarningLevel, onNoData: OnNoData, onError: OnError, forSeconds: number, keepFiringSeconds: number, intervalSeconds: number, muteTimes: Array<string>, labels: Array<{ name: string, value: string }>, metric: { metric: string, aggregate: Aggregate, windowSeconds: number, comparison: AlertComparison, groupBy: Array<string>, minimumCount: number, takesLevelsOfMetric: boolean, thresholds: { warning: number | null, critical: number | null }, recovery: { warning: number | null } } | null, crashRate: { windowSeconds: number, minimumSessions: number, thresholds: { warning: number | null, critical: number | null } } | null, issue: { minSeverity: Severity, category: Array<CrashCategory> | null, environment: string | null } | null, burnRate: { objective: number, windows: Array<{ longSeconds: number, shortSeconds: number, factor: number, level: WarningLevel }> } | null }> } | null };

export type AlertsQueryVariables = Exact<{
  slug: string;
  filter?: AlertFilter | null | undefined;
}>;


export type AlertsQuery = { project: { alerts: { totalCount: number, nodes: Array<{ id: string, state: AlertState, level: WarningLevel, value: number | null, threshold: number | null, unit: string | null, summary: string, startedAt: string, firedAt: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, resolvedAt: string | null, snoozedUntil: string | null, snoozedBy: string | null, snoozed: boolean, version: number, labels: Array<{ name: string, value: string }>, rule: { name: string, deletedAt: string | null }, issue: { shortId: string, status: IssueStatus } | null, entries: Array<{ at: string, from: AlertState | null, to: AlertState, level: WarningLevel, value: number | null, actor: string | null, note: string | null }> }> } } | null };

export type AcknowledgeAlertMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert: { alert: { state: AlertState, version: number } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ResolveAlertMutationVariables = Exact<{
  input: ResolveAlertInput;
}>;


export type ResolveAlertMutation = { resolveAlert: { alert: { state: AlertState } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type SnoozeAlertMutationVariables = Exact<{
  input: SnoozeAlertInput;
}>;


export type SnoozeAlertMutation = { snoozeAlert: { alert: { snoozed: boolean, snoozedUntil: string | null } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UnsnoozeAlertMutationVariables = Exact<{
  input: UnsnoozeAlertInput;
}>;


export type UnsnoozeAlertMutation = { unsnoozeAlert: { alert: { snoozed: boolean, snoozedUntil: string | null } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type RecordForAlertsMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordForAlertsMutation = { recordMetrics: { stored: number, rejected: Array<{ index: number, reason: SampleRejection }>, errors: Array<{ message: string }> } };

export type RuleNamesQueryVariables = Exact<{
  slug: string;
}>;


export type RuleNamesQuery = { project: { alertRules: Array<{ id: string, name: string, kind: AlertRuleKind, playbook: string | null, builtIn: boolean, onNoData: OnNoData }> } | null };

export type CreateRuleBadlyMutationVariables = Exact<{
  input: AlertRuleInput;
}>;


export type CreateRuleBadlyMutation = { createAlertRule: { errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type DeleteRuleAsMutationVariables = Exact<{
  input: DeleteAlertRuleInput;
}>;


export type DeleteRuleAsMutation = { deleteAlertRule: { errors: Array<{ code: UserErrorCode }> } };

export type IssueOfAlertQueryVariables = Exact<{
  slug: string;
  shortId: string;
}>;


export type IssueOfAlertQuery = { project: { issue: { id: string } | null } | null };

export type CreateMuteTimeOfRuleMutationVariables = Exact<{
  input: CreateMuteTimeInput;
}>;


export type CreateMuteTimeOfRuleMutation = { createMuteTime: { muteTime: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type DeleteMuteTimeOfRuleMutationVariables = Exact<{
  input: DeleteMuteTimeInput;
}>;


export type DeleteMuteTimeOfRuleMutation = { deleteMuteTime: { errors: Array<{ message: string }> } };

export type ResolveIssueOfAlertMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveIssueOfAlertMutation = { resolveIssue: { errors: Array<{ message: string }> } };

export type AlertsDeeplyQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
}>;


export type AlertsDeeplyQuery = { project: { alerts: { totalCount: number, nodes: Array<{ state: AlertState, snoozed: boolean, rule: { name: string, state: AlertState | null }, issue: { title: string } | null, entries: Array<{ at: string }> }> } } | null };

export type DefineLevelsMutationVariables = Exact<{
  input: DefineMetricInput;
}>;


export type DefineLevelsMutation = { defineMetric: { errors: Array<{ message: string }> } };

export type AlertCursorQueryVariables = Exact<{
  slug: string;
}>;


export type AlertCursorQuery = { project: { cursor: string } | null };

export type AlertChangedSubscriptionVariables = Exact<{
  project: string;
  after?: string | null | undefined;
}>;


export type AlertChangedSubscription = { alertChanged: { cursor: string, alert: { id: string, state: AlertState } | null, lagged: { skipped: number } | null } };

export type AcknowledgeAsMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgeAsMutation = { acknowledgeAlert: { alert: { state: AlertState } | null, errors: Array<{ code: UserErrorCode }> } };

export type BacktestQueryVariables = Exact<{
  input: BacktestInput;
}>;


export type BacktestQuery = { backtest: { metric: string, findings: number, points: Array<{ at: string, value: number | null, score: number, threshold: number | null, verdict: BacktestVerdict, level: WarningLevel | null, message: string | null }> } };

export type FilterCrashesQueryVariables = Exact<{
  slug: string;
  filter?: CrashFilter | null | undefined;
}>;


export type FilterCrashesQuery = { project: { crashes: { nodes: Array<{ at: string }> } } | null };

export type CrashStatsQueryVariables = Exact<{
  slug: string;
  filter?: CrashFilter | null | undefined;
  groupBy?: Array<CrashDimension> | CrashDimension | null | undefined;
  interval?: Interval | null | undefined;
  period?: Period | null | undefined;
}>;


export type CrashStatsQuery = { project: { crashStats: Array<{ at: string | null, release: string | null, environment: string | null, platform: string | null, os: string | null, device: string | null, category: CrashCategory | null, severity: Severity | null, count: number, users: number }> } | null };

export type ReportSignalsMutationVariables = Exact<{
  input: ReportCustomerSignalInput;
}>;


export type ReportSignalsMutation = { reportCustomerSignal: { stored: number, updated: number, duplicates: number, rejected: Array<{ index: number, reason: CustomerSignalRejection, message: string }>, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ReportUsedMutationVariables = Exact<{
  input: ReportUsageInput;
}>;


export type ReportUsedMutation = { reportUsage: { stored: number, errors: Array<{ code: UserErrorCode, message: string }> } };

export type ConfigureCustomersMutationVariables = Exact<{
  input: UpdateCustomerSettingsInput;
}>;


export type ConfigureCustomersMutation = { updateCustomerSettings: { settings: { weights: { usage: number, satisfaction: number, adoption: number, support: number }, bands: { healthy: number, atRisk: number } } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type RemoveSignalMutationVariables = Exact<{
  id: string;
}>;


export type RemoveSignalMutation = { removeCustomerSignal: { deletedId: string | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type RemoveCustomerMutationVariables = Exact<{
  id: string;
}>;


export type RemoveCustomerMutation = { removeCustomer: { deletedId: string | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type CustomerPageQueryVariables = Exact<{
  slug: string;
  key: string;
}>;


export type CustomerPageQuery = { project: { customer: { id: string, key: string, name: string, firstSeen: string, lastSeen: string, crashCount: number, health: { overall: number | null, usage: number | null, satisfaction: number | null, adoption: number | null, support: number | null, trend: Trend, band: CustomerBand | null, churnRisk: number | null, recommendations: Array<string>, missing: Array<string>, scoredBy: string | null, failure: string | null, scoredAt: string | null, advice: Array<{ action: string, reason: string }>, parts: Array<{ name: string, weight: number, score: number, reason: string }> }, history: Array<{ day: string, overall: number | null, usage: number | null, satisfaction: number | null, adoption: number | null, support: number | null, churnRisk: number | null }>, signals: { totalCount: number, nodes: Array<{ id: string, kind: CustomerSignalKind, score: number | null, at: string, severity: Severity | null, resolvedAt: string | null, comment: string | null }> }, crashes: { nodes: Array<{ id: string, eventId: string }> }, issues: { nodes: Array<{ id: string, culprit: string | null }> } } | null } | null };

export type CustomerListQueryVariables = Exact<{
  slug: string;
  filter?: CustomerFilter | null | undefined;
  orderBy?: CustomerOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CustomerListQuery = { project: { customers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ key: string, health: { overall: number | null } }> } } | null };

export type HitsPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterIssue?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type HitsPageQuery = { project: { customer: { crashes: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null } }, issues: { nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null } } } | null } | null };

export type CustomerNodeQueryVariables = Exact<{
  id: string;
}>;


export type CustomerNodeQuery = { node:
    | { key: string }
    | Record<PropertyKey, never>
   | null };

export type PlaceOfCustomersQueryVariables = Exact<{
  slug: string;
}>;


export type PlaceOfCustomersQuery = { project: { cursor: string } | null };

export type HealthChangedSubscriptionVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type HealthChangedSubscription = { customerHealthChanged: { cursor: string, customer: { key: string, health: { overall: number | null, band: CustomerBand | null } } | null, lagged: { skipped: number } | null } };

export type LiveCustomerSubscriptionVariables = Exact<{
  slug: string;
  key: string;
}>;


export type LiveCustomerSubscription = { live: { project: { customer: { health: { overall: number | null, band: CustomerBand | null }, signals: { totalCount: number }, crashes: { nodes: Array<{ id: string }> } } | null } | null } };

export type HostilePluginsQueryVariables = Exact<{ [key: string]: never; }>;


export type HostilePluginsQuery = { plugins: Array<{ name: string, state: PluginState, required: boolean, circuit: CircuitState, calls: number, failures: number, lastError: string | null, faults: Array<{ code: PluginFaultCode, message: string }> }> };

export type AllIncidentsQueryVariables = Exact<{
  slug: string;
}>;


export type AllIncidentsQuery = { project: { incidents: { nodes: Array<{ id: string, number: number, shortId: string, title: string, status: IncidentStatus, severity: Severity, startedAt: string, openedAt: string, openedBy: string | null, acknowledgedAt: string | null, resolvedAt: string | null, responseDueAt: string, resolveDueAt: string | null, responseBreachedAt: string | null, resolveBreachedAt: string | null, secondsToDetect: number, secondsToAcknowledge: number | null, secondsToResolve: number | null, playbook: { key: string } | null, alerts: Array<{ id: string, summary: string }>, issues: Array<{ title: string }>, timeline: { nodes: Array<{ kind: IncidentEntryKind, actor: string | null, text: string }> } }> } } | null };

export type OneIncidentQueryVariables = Exact<{
  slug: string;
  shortId: string;
}>;


export type OneIncidentQuery = { project: { incident: { title: string, status: IncidentStatus, severity: Severity, openedBy: string | null, resolvedAt: string | null, postMortemMarkdown: string, roles: Array<{ role: string, name: string }>, playbook: { steps: Array<{ number: number, text: string, done: boolean, doneAt: string | null, doneBy: string | null }> } | null, links: Array<{ id: string, label: string, url: string | null, ticket: { state: DeliveryState | null } | null }>, postMortem: { summary: string, impact: string, rootCause: string, lessons: string, actions: Array<string> } | null } | null } | null };

export type LiveLinksSubscriptionVariables = Exact<{
  slug: string;
  shortId: string;
}>;


export type LiveLinksSubscription = { live: { project: { incident: { links: Array<{ label: string, url: string | null, ticket: { state: DeliveryState | null } | null }> } | null } | null } };

export type CountedQueryVariables = Exact<{
  slug: string;
  filter?: IncidentFilter | null | undefined;
}>;


export type CountedQuery = { project: { incidents: { totalCount: number } } | null };

export type IncidentNodeQueryVariables = Exact<{
  id: string;
}>;


export type IncidentNodeQuery = { node:
    | { shortId: string }
    | { label: string }
    | Record<PropertyKey, never>
   | null };

export type IssueIdsQueryVariables = Exact<{
  slug: string;
}>;


export type IssueIdsQuery = { project: { issues: { nodes: Array<{ id: string }> } } | null };

export type IncidentCursorQueryVariables = Exact<{
  slug: string;
}>;


export type IncidentCursorQuery = { project: { cursor: string } | null };

export type PlaybooksQueryVariables = Exact<{
  slug: string;
}>;


export type PlaybooksQuery = { project: { playbooks: Array<{ key: string, title: string, severity: Severity, responseSeconds: number, steps: Array<string>, isOwn: boolean }> } | null };

export type OpenIncidentMutationVariables = Exact<{
  input: OpenIncidentInput;
}>;


export type OpenIncidentMutation = { openIncident: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UpdateIncidentMutationVariables = Exact<{
  input: UpdateIncidentInput;
}>;


export type UpdateIncidentMutation = { updateIncident: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type AcknowledgeIncidentMutationVariables = Exact<{
  input: AcknowledgeIncidentInput;
}>;


export type AcknowledgeIncidentMutation = { acknowledgeIncident: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type AssignIncidentRoleMutationVariables = Exact<{
  input: AssignIncidentRoleInput;
}>;


export type AssignIncidentRoleMutation = { assignIncidentRole: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type AddIncidentNoteMutationVariables = Exact<{
  input: AddIncidentNoteInput;
}>;


export type AddIncidentNoteMutation = { addIncidentNote: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type CompletePlaybookStepMutationVariables = Exact<{
  input: CompletePlaybookStepInput;
}>;


export type CompletePlaybookStepMutation = { completePlaybookStep: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type LinkIncidentMutationVariables = Exact<{
  input: LinkIncidentInput;
}>;


export type LinkIncidentMutation = { linkIncident: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type IncidentRuleMutationVariables = Exact<{
  input: AlertRuleInput;
}>;


export type IncidentRuleMutation = { createAlertRule: { errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type IncidentSamplesMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type IncidentSamplesMutation = { recordMetrics: { stored: number } };

export type IncidentAlertMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type IncidentAlertMutation = { acknowledgeAlert: { errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UnlinkIncidentMutationVariables = Exact<{
  input: UnlinkIncidentInput;
}>;


export type UnlinkIncidentMutation = { unlinkIncident: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type RequestTicketMutationVariables = Exact<{
  input: RequestTicketInput;
}>;


export type RequestTicketMutation = { requestTicket: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type WritePostMortemMutationVariables = Exact<{
  input: WritePostMortemInput;
}>;


export type WritePostMortemMutation = { writePostMortem: { incident: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type SetPlaybookMutationVariables = Exact<{
  input: SetPlaybookInput;
}>;


export type SetPlaybookMutation = { setPlaybook: { playbook: { key: string, title: string, severity: Severity, responseSeconds: number, steps: Array<string>, isOwn: boolean } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ResetPlaybookMutationVariables = Exact<{
  input: ResetPlaybookInput;
}>;


export type ResetPlaybookMutation = { resetPlaybook: { playbook: { key: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UpdateIncidentSettingsMutationVariables = Exact<{
  input: UpdateIncidentSettingsInput;
}>;


export type UpdateIncidentSettingsMutation = { updateIncidentSettings: { settings: { resolveAfterSeconds: number | null, responseSeconds: { low: number | null, medium: number | null, high: number | null, critical: number | null }, resolveSeconds: { low: number | null, medium: number | null, high: number | null, critical: number | null } } | null, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type IncidentChangedSubscriptionVariables = Exact<{
  project: string;
  after?: string | null | undefined;
}>;


export type IncidentChangedSubscription = { incidentChanged: { cursor: string, incident: { number: number, status: IncidentStatus, acknowledgedAt: string | null } | null } };

export type KpisQueryVariables = Exact<{
  slug: string;
  period?: Period | null | undefined;
  interval?: Interval;
  severity?: Severity | null | undefined;
  type?: WarningType | null | undefined;
  environment?: string | null | undefined;
  release?: string | null | undefined;
}>;


export type KpisQuery = { project: { kpis: { recursWithinDays: number, mttd: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, mtta: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, mttr: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, incidentsPerDay: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, recurrence: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, crashFreeSessions: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, crashFreeUsers: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, standardError: number | null, points: Array<{ at: string, value: number | null, count: number }> }, activeIssues: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, activeWarnings: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, openIncidents: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, memoryUsed: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, automaticRecovery: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, dataLossIncidents: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, featureAvailability: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, userReported: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, warnedBeforeCrash: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, warningsPerDay: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, alertsPerDay: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, notificationsPerDay: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, trend: Trend, points: Array<{ at: string, value: number | null, count: number }> }, targets: Array<{ kpi: KpiName, severity: Severity | null, warningType: WarningType | null, target: number }> } } | null };

export type RecordLossesOfKpisMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordLossesOfKpisMutation = { recordMetrics: { rejected: Array<{ index: number, reason: SampleRejection }>, errors: Array<{ message: string }> } };

export type ManyKpisQueryVariables = Exact<{
  slug: string;
  many: boolean;
}>;


export type ManyKpisQuery = { project: { kpis: { warningsPerDay: { value: number | null }, recurrence: { value: number | null }, warnedBeforeCrash: { value: number | null } }, again?: { warningsPerDay: { value: number | null }, recurrence: { value: number | null }, sameAgain: { trend: Trend }, warnedBeforeCrash: { value: number | null }, warnedAgain: { value: number | null } } } | null };

export type UpdateKpiTargetsMutationVariables = Exact<{
  input: UpdateKpiTargetsInput;
}>;


export type UpdateKpiTargetsMutation = { updateKpiTargets: { recursWithinDays: number | null, targets: Array<{ kpi: KpiName, severity: Severity | null, warningType: WarningType | null, target: number }> | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type IssueOfKpisQueryVariables = Exact<{
  slug: string;
}>;


export type IssueOfKpisQuery = { project: { issues: { nodes: Array<{ id: string }> } } | null };

export type ResolveOfKpisMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveOfKpisMutation = { resolveIssue: { errors: Array<{ message: string }> } };

export type LiveKpiTargetSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveKpiTargetSubscription = { live: { project: { kpis: { recurrence: { target: number | null } } } | null } };

export type KpiOpenIncidentMutationVariables = Exact<{
  input: OpenIncidentInput;
}>;


export type KpiOpenIncidentMutation = { openIncident: { incident: { id: string } | null, errors: Array<{ message: string }> } };

export type KpiAcknowledgeIncidentMutationVariables = Exact<{
  input: AcknowledgeIncidentInput;
}>;


export type KpiAcknowledgeIncidentMutation = { acknowledgeIncident: { errors: Array<{ message: string }> } };

export type KpiUpdateIncidentMutationVariables = Exact<{
  input: UpdateIncidentInput;
}>;


export type KpiUpdateIncidentMutation = { updateIncident: { errors: Array<{ message: string }> } };

export type GlobalIdsQueryVariables = Exact<{
  slug: string;
}>;


export type GlobalIdsQuery = { project: { id: string, issue: { id: string } | null, crashes: { nodes: Array<{ id: string }> }, releases: { nodes: Array<{ id: string }> } } | null };

export type ProjectIdsQueryVariables = Exact<{
  first: number;
}>;


export type ProjectIdsQuery = { projects: { nodes: Array<{ id: string, slug: string }> } };

export type PreciseIssuesSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseIssuesSubscription = { live: { project: { issues: { nodes: Array<{ title: string, crashCount: number }> } } | null } };

export type PreciseCountSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseCountSubscription = { live: { project: { issues: { totalCount: number } } | null } };

export type PreciseIssueSubscriptionVariables = Exact<{
  slug: string;
  first: string;
}>;


export type PreciseIssueSubscription = { live: { project: { issue: { crashCount: number } | null } | null } };

export type PreciseCrashesSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseCrashesSubscription = { live: { project: { crashes: { nodes: Array<{ eventId: string }> } } | null } };

export type PreciseStatsSubscriptionVariables = Exact<{
  slug: string;
  period: Period;
}>;


export type PreciseStatsSubscription = { live: { project: { crashStats: Array<{ count: number }> } | null } };

export type PreciseIntakeSubscriptionVariables = Exact<{
  slug: string;
  period: Period;
}>;


export type PreciseIntakeSubscription = { live: { project: { intake: Array<{ outcome: string, quantity: number }> } | null } };

export type PreciseOtherIssueSubscriptionVariables = Exact<{
  slug: string;
  second: string;
}>;


export type PreciseOtherIssueSubscription = { live: { project: { issue: { crashCount: number, crashes: { nodes: Array<{ eventId: string }> } } | null } | null } };

export type PreciseReleasesSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseReleasesSubscription = { live: { project: { releases: { nodes: Array<{ version: string, sessions: number }> } } | null } };

export type PreciseSettingsSubscriptionVariables = Exact<{
  slug: string;
}>;


export type PreciseSettingsSubscription = { live: { project: { name: string, keys: Array<{ label: string }> } | null } };

export type PreciseNodeSubscriptionVariables = Exact<{
  id: string;
}>;


export type PreciseNodeSubscription = { live: { node:
      | { name: string }
      | Record<PropertyKey, never>
     | null } };

export type LiveIssuesSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveIssuesSubscription = { live: { project: { issues: { nodes: Array<{ shortId: string, crashCount: number, status: IssueStatus }> } } | null } };

export type LiveCountSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveCountSubscription = { live: { project: { crashStats: Array<{ count: number }> } | null } };

export type IssueIdQueryVariables = Exact<{
  slug: string;
  shortId: string;
}>;


export type IssueIdQuery = { project: { issue: { id: string } | null } | null };

export type ResolveLiveMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveLiveMutation = { resolveIssue: { issue: { id: string } | null } };

export type RevokeReaderMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeReaderMutation = { revokeToken: { id: string | null } };

export type MetricSeriesQueryVariables = Exact<{
  slug: string;
  name: string;
  aggregate: Aggregate;
  interval: Interval;
  period?: Period | null | undefined;
  groupBy?: Array<string> | string | null | undefined;
  labels?: Array<LabelInput> | LabelInput | null | undefined;
}>;


export type MetricSeriesQuery = { project: { metricSeries: Array<{ unit: string | null, labels: Array<{ name: string, value: string }>, points: Array<{ at: string, value: number | null, count: number }> }> } | null };

export type MetricsQueryVariables = Exact<{
  slug: string;
}>;


export type MetricsQuery = { project: { metrics: Array<{ name: string, title: string, unit: string | null, kind: MetricKind | null, direction: MetricDirection | null, target: number | null, warning: number | null, critical: number | null, warningType: WarningType, playbook: string | null, builtIn: boolean, series: number, latest: number | null, latestAt: string | null, current: number | null, status: TargetStatus, trend: Trend }> } | null };

export type OneMetricQueryVariables = Exact<{
  slug: string;
  name: string;
  period?: Period | null | undefined;
}>;


export type OneMetricQuery = { project: { metric: { name: string, kind: MetricKind | null, unit: string | null, target: number | null, latest: number | null, latestAt: string | null, current: number | null, status: TargetStatus, trend: Trend, series: number } | null } | null };

export type LiveRateSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveRateSubscription = { live: { project: { metric: { latest: number | null } | null } | null } };

export type DefineMetricMutationVariables = Exact<{
  input: DefineMetricInput;
}>;


export type DefineMetricMutation = { defineMetric: { metric: { name: string, title: string, unit: string | null, direction: MetricDirection | null, target: number | null, warning: number | null, critical: number | null, status: TargetStatus, builtIn: boolean } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type MetricSeriesRecordMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type MetricSeriesRecordMutation = { recordMetrics: { rejected: Array<{ index: number, reason: SampleRejection }>, errors: Array<{ message: string }> } };

export type LiveMetricSeriesSubscriptionVariables = Exact<{
  slug: string;
  period: Period;
}>;


export type LiveMetricSeriesSubscription = { live: { project: { metric: { latest: number | null, current: number | null } | null, metricSeries: Array<{ points: Array<{ value: number | null }> }> } | null } };

export type LiveTargetSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveTargetSubscription = { live: { project: { metric: { target: number | null } | null } | null } };

export type RecordMetricsMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordMetricsMutation = { recordMetrics: { stored: number, duplicates: number, rejected: Array<{ index: number, reason: SampleRejection, message: string }>, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UpdateMetricSettingsMutationVariables = Exact<{
  input: UpdateMetricSettingsInput;
}>;


export type UpdateMetricSettingsMutation = { updateMetricSettings: { metricUsage: { maxSeries: number, rawDays: number, minuteDays: number, hourDays: number, dayDays: number } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type MetricUsageQueryVariables = Exact<{
  slug: string;
}>;


export type MetricUsageQuery = { project: { cursor: string, metricUsage: { series: number, maxSeries: number, rejectedSamples: number }, intake: Array<{ category: string, outcome: string, reason: string, quantity: number }> } | null };

export type MetricRecordedSubscriptionVariables = Exact<{
  project: string;
  names?: Array<string> | string | null | undefined;
  after?: string | null | undefined;
}>;


export type MetricRecordedSubscription = { metricRecorded: { cursor: string, samples: Array<{ name: string, value: number, at: string, unit: string | null, labels: Array<{ name: string, value: string }> }>, lagged: { skipped: number } | null } };

export type CursorsQueryVariables = Exact<{
  first: number;
}>;


export type CursorsQuery = { projects: { nodes: Array<{ cursor: string }> } };

export type NestedQueryVariables = Exact<{
  slug: string;
}>;


export type NestedQuery = { project: { slug: string, cursor: string, issues: { totalCount: number, nodes: Array<{ shortId: string, title: string, severity: Severity, crashCount: number, userCount: number, team: string, resolution: { held: boolean } | null, project: { slug: string }, crashes: { nodes: Array<{ eventId: string, at: string, message: string | null, tags: Array<{ key: string, value: string }>, breadcrumbs: Array<{ message: string | null }>, user: { id: string | null } | null, system: { osName: string | null } | null, app: { name: string | null } | null, exceptions: Array<{ type: string | null, value: string | null, frames: Array<{ function: string | null, filename: string | null, lineno: number | null, context: { line: string } | null }> }>, classification: { severity: Severity, category: CrashCategory, votes: Array<{ classifier: string, reason: string }> }, impact: { affectedUsers: number, affectedFeatures: Array<string>, businessImpact: BusinessImpactLevel }, recommendations: Array<{ action: string }>, issue: { shortId: string }, project: { slug: string } }> } }> }, crashes: { nodes: Array<{ eventId: string, issue: { title: string }, impact: { affectedUsers: number } }> }, releases: { nodes: Array<{ version: string, sessions: number, crashFreeSessions: number | null, users: number, crashFreeUsers: number | null }> }, keys: Array<{ dsn: string }>, intake: Array<{ quantity: number }> } | null };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type CreateContactMutation = { createContact: { contact: { id: string, name: string, role: StakeholderRole, perHour: number, createdAt: string, channels: Array<{ notifier: string, address: string | null }> } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { updateContact: { contact: { id: string, name: string, role: StakeholderRole, perHour: number, createdAt: string, channels: Array<{ notifier: string, address: string | null }> } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type DeleteContactMutationVariables = Exact<{
  input: DeleteContactInput;
}>;


export type DeleteContactMutation = { deleteContact: { deletedId: string | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ContactsQueryVariables = Exact<{
  slug: string;
}>;


export type ContactsQuery = { project: { contacts: { totalCount: number, nodes: Array<{ name: string }> } } | null };

export type CreateScheduleMutationVariables = Exact<{
  input: CreateOnCallScheduleInput;
}>;


export type CreateScheduleMutation = { createOnCallSchedule: { schedule: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UpdateScheduleMutationVariables = Exact<{
  input: UpdateOnCallScheduleInput;
}>;


export type UpdateScheduleMutation = { updateOnCallSchedule: { schedule: { name: string, timeZone: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type DeleteScheduleMutationVariables = Exact<{
  input: DeleteOnCallScheduleInput;
}>;


export type DeleteScheduleMutation = { deleteOnCallSchedule: { deletedId: string | null, errors: Array<{ code: UserErrorCode }> } };

export type AddOverrideMutationVariables = Exact<{
  input: AddOnCallOverrideInput;
}>;


export type AddOverrideMutation = { addOnCallOverride: { override: { id: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type RemoveOverrideMutationVariables = Exact<{
  input: RemoveOnCallOverrideInput;
}>;


export type RemoveOverrideMutation = { removeOnCallOverride: { deletedId: string | null, errors: Array<{ code: UserErrorCode }> } };

export type SchedulesQueryVariables = Exact<{
  slug: string;
  period?: Period | null | undefined;
  at?: string | null | undefined;
}>;


export type SchedulesQuery = { project: { onCallSchedules: Array<{ name: string, timeZone: string, layers: Array<{ name: string, members: Array<{ name: string }>, rotation: { unit: RotationUnit, length: number, handoff: string, weekday: number | null, startsOn: string }, restrictions: Array<{ weekdays: Array<number>, from: string, to: string }> }>, overrides: Array<{ from: string, to: string, contact: { name: string } }>, onCall: { name: string } | null, shifts: Array<{ from: string, to: string, layer: string | null, contact: { name: string } }> }> } | null };

export type LiveOnCallSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveOnCallSubscription = { live: { project: { onCallSchedules: Array<{ onCall: { name: string } | null }> } | null } };

export type SetPolicyMutationVariables = Exact<{
  input: SetEscalationPolicyInput;
}>;


export type SetPolicyMutation = { setEscalationPolicy: { policy: { level: EscalationLevel, builtIn: boolean, responseSeconds: number, repeats: number, acknowledgedForSeconds: number | null, updatedAt: string | null, steps: Array<{ afterSeconds: number, targets: Array<{ role: StakeholderRole | null, contactId: string | null, scheduleId: string | null, notifier: string | null, everyone: boolean, name: string | null, contact: { name: string } | null, schedule: { name: string } | null }> }> } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ResetPolicyMutationVariables = Exact<{
  input: ResetEscalationPolicyInput;
}>;


export type ResetPolicyMutation = { resetEscalationPolicy: { policy: { level: EscalationLevel, builtIn: boolean } | null, errors: Array<{ code: UserErrorCode }> } };

export type PoliciesQueryVariables = Exact<{
  slug: string;
}>;


export type PoliciesQuery = { project: { escalationPolicies: Array<{ level: EscalationLevel, builtIn: boolean, responseSeconds: number, steps: Array<{ afterSeconds: number }> }> } | null };

export type ReadContactNodeQueryVariables = Exact<{
  id: string;
}>;


export type ReadContactNodeQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type SendToAddressMutationVariables = Exact<{
  input: TestNotifierInput;
}>;


export type SendToAddressMutation = { testNotifier: { delivery: { state: DeliveryState, subject: string, recipient: string | null, address: string | null } | null, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type OtlpLabelsQueryVariables = Exact<{
  slug: string;
  groupBy?: Array<string> | string | null | undefined;
}>;


export type OtlpLabelsQuery = { project: { metricSeries: Array<{ labels: Array<{ name: string, value: string }> }> } | null };

export type OtlpValuesQueryVariables = Exact<{
  slug: string;
  name: string;
  aggregate: Aggregate;
}>;


export type OtlpValuesQuery = { project: { metricSeries: Array<{ points: Array<{ value: number | null }> }> } | null };

export type CreatePagedContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type CreatePagedContactMutation = { createContact: { contact: { id: string } | null, errors: Array<{ message: string, path: Array<string> }> } };

export type SetPagedPolicyMutationVariables = Exact<{
  input: SetEscalationPolicyInput;
}>;


export type SetPagedPolicyMutation = { setEscalationPolicy: { errors: Array<{ message: string, path: Array<string> }> } };

export type CreatePagedRuleMutationVariables = Exact<{
  input: AlertRuleInput;
}>;


export type CreatePagedRuleMutation = { createAlertRule: { errors: Array<{ message: string, path: Array<string> }> } };

export type RecordPagedMetricsMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordPagedMetricsMutation = { recordMetrics: { rejected: Array<{ reason: SampleRejection }> } };

export type ReadAlertGroupsQueryVariables = Exact<{
  slug: string;
  open?: boolean | null | undefined;
}>;


export type ReadAlertGroupsQuery = { project: { alertGroups: { totalCount: number, nodes: Array<{ id: string, escalation: EscalationLevel, openedAt: string, closedAt: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, step: number, round: number, nextStepAt: string | null, responseDueAt: string | null, untoldAt: string | null, labels: Array<{ name: string, value: string }>, alerts: { totalCount: number }, pages: { nodes: Array<{ contact: string, notifier: string, address: string | null, reason: PageReason, step: number | null, state: PageState, at: string, postedAt: string | null, delivery: { state: DeliveryState, attempts: number, deliveredAt: string | null } | null }> } }> } } | null };

export type ReadPagedAlertsQueryVariables = Exact<{
  slug: string;
}>;


export type ReadPagedAlertsQuery = { project: { alerts: { nodes: Array<{ id: string, state: AlertState, level: WarningLevel, acknowledgedAt: string | null, suppressedBy: Array<{ kind: SuppressionKind, name: string, until: string | null }>, group: { id: string } | null, pages: { nodes: Array<{ contact: string }> }, entries: Array<{ from: AlertState | null, to: AlertState, actor: string | null, note: string | null }> }> } } | null };

export type ForgetPagedContactMutationVariables = Exact<{
  input: DeleteContactInput;
}>;


export type ForgetPagedContactMutation = { deleteContact: { errors: Array<{ message: string }> } };

export type UpdatePagedContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdatePagedContactMutation = { updateContact: { errors: Array<{ message: string }> } };

export type ReadPagedAddressesQueryVariables = Exact<{
  slug: string;
}>;


export type ReadPagedAddressesQuery = { project: { contacts: { nodes: Array<{ channels: Array<{ notifier: string, address: string | null }> }> }, alertGroups: { nodes: Array<{ pages: { nodes: Array<{ notifier: string, address: string | null }> } }> } } | null };

export type ReadPagedTimelineQueryVariables = Exact<{
  slug: string;
}>;


export type ReadPagedTimelineQuery = { project: { incidents: { nodes: Array<{ timeline: { nodes: Array<{ text: string }> } }> } } | null };

export type AcknowledgePagedMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgePagedMutation = { acknowledgeAlert: { errors: Array<{ message: string }> } };

export type ReleaseHealthsQueryVariables = Exact<{
  slug: string;
  period?: Period | null | undefined;
  environment?: string | null | undefined;
}>;


export type ReleaseHealthsQuery = { project: { releases: { nodes: Array<{ version: string, health: { sessions: number, openSessions: number, endedSessions: number, erroredSessions: number, unhandledSessions: number, abnormalSessions: number, crashedSessions: number, users: number, crashedUsers: number, crashFreeSessions: number | null, crashFreeUsers: number | null, adoption: number | null, adoptionByUsers: number | null, people: { count: number, isExact: boolean, standardError: number }, crashedPeople: { count: number, isExact: boolean, standardError: number }, sessionLength: { mean: number | null, median: number | null, timed: number } } }> } } | null };

export type ReleaseStageQueryVariables = Exact<{
  slug: string;
  version: string;
}>;


export type ReleaseStageQuery = { project: { release: { sessions: number, users: number, crashFreeSessions: number | null, crashFreeUsers: number | null, adoption: number | null, adoptionByUsers: number | null, stage: ReleaseStage | null, previous: { version: string } | null } | null } | null };

export type ComparisonQueryVariables = Exact<{
  slug: string;
  version: string;
  with?: string | null | undefined;
  period?: Period | null | undefined;
  environment?: string | null | undefined;
}>;


export type ComparisonQuery = { project: { release: { comparison: { base: { version: string }, health: { sessions: number, crashedSessions: number, adoption: number | null }, baseHealth: { sessions: number, crashedSessions: number, crashFreeSessions: number | null }, differences: { crashFreeSessions: number | null, crashFreeUsers: number | null, meanLength: number | null, medianLength: number | null, newIssues: number, regressedIssues: number, fixedIssues: number }, regression: { verdict: RegressionOutcome, confidence: number | null, pValue: number | null, test: ProportionTest | null, sessions: number, crashedSessions: number, baseSessions: number, baseCrashedSessions: number, explanation: string, difference: { value: number, low: number, high: number } | null } } | null } | null } | null };

export type AllFiguresQueryVariables = Exact<{
  slug: string;
}>;


export type AllFiguresQuery = { project: { releases: { nodes: Array<{ version: string, sessions: number, users: number, crashFreeSessions: number | null, crashFreeUsers: number | null, adoption: number | null, adoptionByUsers: number | null, stage: ReleaseStage | null, newIssueCount: number, regressedIssueCount: number, fixedIssueCount: number, health: { adoption: number | null, sessionLength: { median: number | null } }, lastWeek: { crashFreeUsers: number | null, adoptionByUsers: number | null }, previous: { version: string, sessions: number } | null, comparison: { base: { version: string }, differences: { newIssues: number }, regression: { verdict: RegressionOutcome } } | null }> } } | null };

export type IssuesOfReleaseQueryVariables = Exact<{
  slug: string;
  version: string;
}>;


export type IssuesOfReleaseQuery = { project: { release: { newIssueCount: number, regressedIssueCount: number, fixedIssueCount: number, newIssues: { nodes: Array<{ title: string }> }, regressedIssues: { nodes: Array<{ title: string, status: IssueStatus }> }, fixedIssues: { nodes: Array<{ title: string, status: IssueStatus }> } } | null } | null };

export type BadArgumentsOfReleasesQueryVariables = Exact<{
  slug: string;
}>;


export type BadArgumentsOfReleasesQuery = { project: { slug: string, stability: { score: number }, release: { sessions: number, health: { sessions: number }, bad: { sessions: number } } | null } | null };

export type IssueIdsOfReleaseQueryVariables = Exact<{
  slug: string;
}>;


export type IssueIdsOfReleaseQuery = { project: { issues: { nodes: Array<{ id: string, title: string }> } } | null };

export type ResolveInMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveInMutation = { resolveIssue: { issue: { status: IssueStatus } | null, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type ReopenOfReleaseMutationVariables = Exact<{
  input: ReopenIssueInput;
}>;


export type ReopenOfReleaseMutation = { reopenIssue: { errors: Array<{ message: string }> } };

export type LiveReleaseSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveReleaseSubscription = { live: { project: { release: { sessions: number, crashFreeSessions: number | null } | null } | null } };

export type ReadReportedQueryVariables = Exact<{
  slug: string;
  eventId: string;
}>;


export type ReadReportedQuery = { project: { crash: { at: string, level: Level, handled: boolean | null, platform: string | null, release: string | null, environment: string | null, transaction: string | null, severity: Severity, category: CrashCategory, sdk: string | null, raw: unknown, exceptions: Array<{ type: string | null, value: string | null, frames: Array<{ function: string | null, lineno: number | null, inApp: boolean }> }>, tags: Array<{ key: string, value: string }>, user: { id: string | null, role: string | null } | null, system: { deviceModel: string | null } | null, business: { activeBatches: number | null, dataIntegrity: string | null } | null, breadcrumbs: Array<{ message: string | null }>, issue: { title: string, crashCount: number, userCount: number } } | null } | null };

export type CountReportedQueryVariables = Exact<{
  slug: string;
}>;


export type CountReportedQuery = { project: { crashStats: Array<{ count: number }> } | null };

export type RecordMemoryMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordMemoryMutation = { recordMetrics: { stored: number, errors: Array<{ message: string }> } };

export type AcknowledgeMemoryMutationVariables = Exact<{
  id: string;
}>;


export type AcknowledgeMemoryMutation = { acknowledgeAlert: { errors: Array<{ message: string }> } };

export type OnTheirWayQueryVariables = Exact<{ [key: string]: never; }>;


export type OnTheirWayQuery = { deliveries: { nodes: Array<{ id: string }> } };

export type ReadResponseQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadResponseQuery = { project: { warnings: { nodes: Array<{ type: WarningType, level: WarningLevel, resolved: boolean, resolution: WarningResolution | null }> }, alerts: { nodes: Array<{ id: string, state: AlertState, level: WarningLevel, rule: { name: string } }> }, alertGroups: { nodes: Array<{ pages: { nodes: Array<{ step: number | null, reason: PageReason }> } }> }, incidents: { nodes: Array<{ status: IncidentStatus, severity: Severity }> } } | null };

export type UpdateRetentionMutationVariables = Exact<{
  input: UpdateRetentionInput;
}>;


export type UpdateRetentionMutation = { updateRetention: { retention: { closedDays: number } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ReadRetentionQueryVariables = Exact<{
  slug: string;
}>;


export type ReadRetentionQuery = { project: { retention: { closedDays: number } } | null };

export type AlertsThatAreKeptSubscriptionVariables = Exact<{
  slug: string;
}>;


export type AlertsThatAreKeptSubscription = { live: { project: { alerts: { totalCount: number } } | null } };

export type CursorBeforeRetentionQueryVariables = Exact<{
  slug: string;
}>;


export type CursorBeforeRetentionQuery = { project: { cursor: string } | null };

export type AlertChangedAfterRetentionSubscriptionVariables = Exact<{
  project: string;
  after?: string | null | undefined;
}>;


export type AlertChangedAfterRetentionSubscription = { alertChanged: { alert: { labels: Array<{ value: string }> } | null, lagged: { skipped: number } | null } };

export type IncidentsThatAreKeptQueryVariables = Exact<{
  slug: string;
}>;


export type IncidentsThatAreKeptQuery = { project: { incidents: { nodes: Array<{ number: number }> } } | null };

export type IncidentThatStaysMutationVariables = Exact<{
  input: OpenIncidentInput;
}>;


export type IncidentThatStaysMutation = { openIncident: { incident: { id: string } | null } };

export type IncidentThatIsOverMutationVariables = Exact<{
  input: UpdateIncidentInput;
}>;


export type IncidentThatIsOverMutation = { updateIncident: { errors: Array<{ message: string }> } };

export type SilenceThatGoesMutationVariables = Exact<{
  input: CreateSilenceInput;
}>;


export type SilenceThatGoesMutation = { createSilence: { errors: Array<{ message: string }> } };

export type ReadProjectQueryVariables = Exact<{
  slug: string;
}>;


export type ReadProjectQuery = { project: { id: string, issues: { nodes: Array<{ id: string }> }, crashes: { nodes: Array<{ id: string }> }, releases: { nodes: Array<{ id: string }> } } | null };

export type ReadProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadProjectsQuery = { projects: { nodes: Array<{ slug: string }> } };

export type ReadNodeQueryVariables = Exact<{
  id: string;
}>;


export type ReadNodeQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type CrashesSubscriptionVariables = Exact<{
  project: string;
}>;


export type CrashesSubscription = { crashReported: { crash: { id: string } | null } };

export type ReportMutationVariables = Exact<{
  input: ReportCrashInput;
}>;


export type ReportMutation = { reportCrash: { eventId: string | null, crash: { message: string | null } | null, errors: Array<{ code: UserErrorCode }> } };

export type ResolveTheirsMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveTheirsMutation = { resolveIssue: { issue: { id: string } | null, errors: Array<{ code: UserErrorCode }> } };

export type AddKeyMutationVariables = Exact<{
  input: CreateProjectKeyInput;
}>;


export type AddKeyMutation = { createProjectKey: { key: { label: string } | null, errors: Array<{ code: UserErrorCode }> } };

export type EndKeyMutationVariables = Exact<{
  input: RevokeProjectKeyInput;
}>;


export type EndKeyMutation = { revokeProjectKey: { key: { label: string } | null, errors: Array<{ code: UserErrorCode }> } };

export type MakeProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type MakeProjectMutation = { createProject: { project: { slug: string } | null, errors: Array<{ code: UserErrorCode }> } };

export type MakeTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type MakeTokenMutation = { createToken: { secret: string | null, errors: Array<{ code: UserErrorCode }> } };

export type EndTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type EndTokenMutation = { revokeToken: { id: string | null, errors: Array<{ code: UserErrorCode }> } };

export type TokensQueryVariables = Exact<{ [key: string]: never; }>;


export type TokensQuery = { tokens: { nodes: Array<{ id: string, name: string, abilities: Array<Ability>, projects: Array<{ slug: string }> }> } };

export type ReadBothQueryVariables = Exact<{
  slug: string;
  id: string;
  own: string;
}>;


export type ReadBothQuery = { project: { crash: { eventId: string, level: Level, platform: string | null, release: string | null, environment: string | null, message: string | null, exceptions: Array<{ type: string | null, value: string | null, module: string | null, frames: Array<{ function: string | null, filename: string | null, module: string | null, package: string | null, lineno: number | null, inApp: boolean }> }>, tags: Array<{ key: string, value: string }>, breadcrumbs: Array<{ category: string | null, message: string | null }>, system: { deviceModel: string | null, osName: string | null, osVersion: string | null } | null, app: { name: string | null, version: string | null, build: string | null } | null, user: { id: string | null } | null, classification: { severity: Severity, category: CrashCategory, votes: Array<{ classifier: string }> }, processing: { notes: Array<string> } } | null, same: { eventId: string, level: Level, platform: string | null, release: string | null, environment: string | null, message: string | null, exceptions: Array<{ type: string | null, value: string | null, module: string | null, frames: Array<{ function: string | null, filename: string | null, module: string | null, package: string | null, lineno: number | null, inApp: boolean }> }>, tags: Array<{ key: string, value: string }>, breadcrumbs: Array<{ category: string | null, message: string | null }>, system: { deviceModel: string | null, osName: string | null, osVersion: string | null } | null, app: { name: string | null, version: string | null, build: string | null } | null, user: { id: string | null } | null, classification: { severity: Severity, category: CrashCategory, votes: Array<{ classifier: string }> }, processing: { notes: Array<string> } } | null, issues: { nodes: Array<{ crashCount: number, title: string }> } } | null };

export type WholeCrashFragment = { eventId: string, level: Level, platform: string | null, release: string | null, environment: string | null, message: string | null, exceptions: Array<{ type: string | null, value: string | null, module: string | null, frames: Array<{ function: string | null, filename: string | null, module: string | null, package: string | null, lineno: number | null, inApp: boolean }> }>, tags: Array<{ key: string, value: string }>, breadcrumbs: Array<{ category: string | null, message: string | null }>, system: { deviceModel: string | null, osName: string | null, osVersion: string | null } | null, app: { name: string | null, version: string | null, build: string | null } | null, user: { id: string | null } | null, classification: { severity: Severity, category: CrashCategory, votes: Array<{ classifier: string }> }, processing: { notes: Array<string> } };

export type ReadCrashQueryVariables = Exact<{
  slug: string;
  eventId: string;
}>;


export type ReadCrashQuery = { project: { crash: { eventId: string, severity: Severity, category: CrashCategory, level: Level, handled: boolean | null, platform: string | null, release: string | null, environment: string | null, sdk: string | null, issue: { title: string, culprit: string | null, userCount: number, crashCount: number, severity: Severity }, exceptions: Array<{ type: string | null, value: string | null, frames: Array<{ function: string | null, filename: string | null, lineno: number | null, inApp: boolean, context: { line: string } | null }> }>, breadcrumbs: Array<{ category: string | null, message: string | null, level: Level | null, data: unknown }>, tags: Array<{ key: string, value: string }>, user: { id: string | null, username: string | null, role: string | null, screen: string | null, workflow: string | null, recentActions: Array<string> } | null, system: { deviceModel: string | null, deviceFamily: string | null, osName: string | null, totalMemory: number | null, batteryLevel: number | null } | null, app: { name: string | null, version: string | null, memory: number | null, databaseState: string | null, performance: unknown } | null, business: { activeCustomers: number | null, activeBatches: number | null, pendingTasks: number | null, dataIntegrity: string | null } | null, classification: { category: CrashCategory, team: string, votes: Array<{ plugin: string, classifier: string, severity: Severity | null }> }, impact: { affectedUsers: number, businessImpact: BusinessImpactLevel, escalationRequired: boolean, dataLossRisk: DataLossRisk }, recommendations: Array<{ action: string, priority: number }> } | null } | null };

export type ReadReleasesQueryVariables = Exact<{
  slug: string;
}>;


export type ReadReleasesQuery = { project: { releases: { nodes: Array<{ version: string, sessions: number, crashFreeSessions: number | null, users: number, crashFreeUsers: number | null, health: { crashedSessions: number, erroredSessions: number } }> } } | null };

export type BadSessionsToldQueryVariables = Exact<{
  slug: string;
}>;


export type BadSessionsToldQuery = { project: { releases: { nodes: Array<{ version: string, sessions: number }> }, intake: Array<{ category: string, outcome: string, reason: string, quantity: number }> } | null };

export type CreateSilenceMutationVariables = Exact<{
  input: CreateSilenceInput;
}>;


export type CreateSilenceMutation = { createSilence: { silence: { id: string, active: boolean, createdBy: string, matchers: Array<{ label: string, operator: MatcherOperator, value: string }> } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ExpireSilenceMutationVariables = Exact<{
  input: ExpireSilenceInput;
}>;


export type ExpireSilenceMutation = { expireSilence: { silence: { active: boolean } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type CreateMuteTimeMutationVariables = Exact<{
  input: CreateMuteTimeInput;
}>;


export type CreateMuteTimeMutation = { createMuteTime: { muteTime: { id: string, name: string, mutedUntil: string | null } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UpdateMuteTimeMutationVariables = Exact<{
  input: UpdateMuteTimeInput;
}>;


export type UpdateMuteTimeMutation = { updateMuteTime: { muteTime: { name: string, timeZone: string, intervals: Array<{ from: string | null, to: string | null, weekdays: Array<number> | null }> } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type DeleteMuteTimeMutationVariables = Exact<{
  input: DeleteMuteTimeInput;
}>;


export type DeleteMuteTimeMutation = { deleteMuteTime: { deletedId: string | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type CreateInhibitionMutationVariables = Exact<{
  input: CreateInhibitionInput;
}>;


export type CreateInhibitionMutation = { createInhibition: { inhibition: { id: string, name: string } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UpdateInhibitionMutationVariables = Exact<{
  input: UpdateInhibitionInput;
}>;


export type UpdateInhibitionMutation = { updateInhibition: { inhibition: { name: string, equal: Array<string>, source: Array<{ label: string, operator: MatcherOperator, value: string }>, target: Array<{ label: string, operator: MatcherOperator, value: string }> } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ReadMuteTimesOfRulesQueryVariables = Exact<{
  slug: string;
}>;


export type ReadMuteTimesOfRulesQuery = { project: { alertRules: Array<{ name: string, muteTimes: Array<string> }> } | null };

export type UpdateAlertGroupingMutationVariables = Exact<{
  input: UpdateAlertGroupingInput;
}>;


export type UpdateAlertGroupingMutation = { updateAlertGrouping: { settings: { waitSeconds: number, escalations: Array<{ level: WarningLevel, escalation: EscalationLevel | null }> } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type SnoozePagedMutationVariables = Exact<{
  input: SnoozeAlertInput;
}>;


export type SnoozePagedMutation = { snoozeAlert: { errors: Array<{ message: string }> } };

export type ReadSilencesQueryVariables = Exact<{
  slug: string;
}>;


export type ReadSilencesQuery = { project: { open: { totalCount: number }, over: { totalCount: number }, muteTimes: Array<{ name: string }>, inhibitions: Array<{ name: string }>, alertGrouping: { by: Array<string>, waitSeconds: number, intervalSeconds: number, repeatSeconds: number } } | null };

export type RelativesQueryVariables = Exact<{
  project: string;
  eventId: string;
}>;


export type RelativesQuery = { project: { crash: { similar: Array<{ similarity: number, crash: { eventId: string } }>, issue: { similar: Array<{ similarity: number, issue: { title: string } }> } } | null } | null };

export type StabilityQueryVariables = Exact<{
  slug: string;
  period?: Period | null | undefined;
  environment?: string | null | undefined;
  release?: string | null | undefined;
  interval?: Interval;
}>;


export type StabilityQuery = { project: { stability: { score: number, target: number | null, status: TargetStatus, trend: Trend, explanation: string, missing: Array<StabilityComponentName>, from: string, to: string, crashFreeSessions: number | null, crashFreeUsers: number | null, activeIssues: number, activeWarnings: number, memoryPressure: MemoryPressure | null, components: Array<{ name: StabilityComponentName, weight: number, value: number | null, explanation: string, target: number | null, status: TargetStatus }>, people: { count: number, isExact: boolean, standardError: number }, points: Array<{ at: string, score: number | null }> } } | null };

export type KpisOfStabilityQueryVariables = Exact<{
  slug: string;
  period?: Period | null | undefined;
}>;


export type KpisOfStabilityQuery = { project: { stability: { kpis: { activeIssues: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, points: Array<{ at: string, value: number | null }> }, activeWarnings: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, points: Array<{ at: string, value: number | null }> }, openIncidents: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, points: Array<{ at: string, value: number | null }> }, memoryUsed: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus, points: Array<{ at: string, value: number | null }> }, automaticRecovery: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus }, featureAvailability: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus }, userReported: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus }, dataLossIncidents: { value: number | null, count: number, unit: string, target: number | null, status: TargetStatus } } } } | null };

export type SeenInEnvironmentQueryVariables = Exact<{
  slug: string;
  environment: string;
}>;


export type SeenInEnvironmentQuery = { project: { crashes: { nodes: Array<{ environment: string | null }> }, crashStats: Array<{ count: number }>, stability: { activeIssues: number }, kpis: { activeIssues: { value: number | null }, crashFreeSessions: { count: number } } } | null };

export type ManyStabilitiesQueryVariables = Exact<{
  slug: string;
  many: boolean;
}>;


export type ManyStabilitiesQuery = { project: { stability: { explanation: string, points: Array<{ score: number | null }> }, kpis: { activeIssues: { value: number | null } }, again?: { explanation: string, days: Array<{ score: number | null }>, more: Array<{ at: string }>, kpis: { activeIssues: { value: number | null }, crashFreeUsers: { value: number | null } } } } | null };

export type LiveStabilitySubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveStabilitySubscription = { live: { project: { stability: { score: number, crashFreeSessions: number | null, activeIssues: number } } | null } };

export type StabilitySettingsQueryVariables = Exact<{
  slug: string;
}>;


export type StabilitySettingsQuery = { project: { stabilitySettings: { weights: { memory: number } } } | null };

export type UpdateStabilitySettingsMutationVariables = Exact<{
  input: UpdateStabilitySettingsInput;
}>;


export type UpdateStabilitySettingsMutation = { updateStabilitySettings: { settings: { weights: { crashFreeSessions: number, crashFreeUsers: number, issues: number, warnings: number, memory: number, incidents: number, recovery: number } } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type RecordSamplesOfStabilityMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordSamplesOfStabilityMutation = { recordMetrics: { rejected: Array<{ index: number, reason: SampleRejection }>, errors: Array<{ message: string }> } };

export type IssueOfStabilityQueryVariables = Exact<{
  slug: string;
}>;


export type IssueOfStabilityQuery = { project: { issues: { nodes: Array<{ id: string }> } } | null };

export type ResolveOfStabilityMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveOfStabilityMutation = { resolveIssue: { errors: Array<{ message: string }> } };

export type OpenForStabilityMutationVariables = Exact<{
  input: OpenIncidentInput;
}>;


export type OpenForStabilityMutation = { openIncident: { incident: { id: string } | null, errors: Array<{ message: string }> } };

export type ResolveIncidentOfStabilityMutationVariables = Exact<{
  input: UpdateIncidentInput;
}>;


export type ResolveIncidentOfStabilityMutation = { updateIncident: { errors: Array<{ message: string }> } };

export type SystemHealthQueryVariables = Exact<{
  slug: string;
}>;


export type SystemHealthQuery = { project: { systemHealth: { status: SystemHealthStatus, explanation: string, checkedAt: string, instances: number, recommendations: Array<string>, queueLength: number | null, failedRequests: number | null, errorRate: number | null, criticalErrorRate: number | null, uptime: number | null, issues: Array<{ area: SystemHealthArea, metric: string | null, status: SystemHealthStatus, message: string, recommendation: string, value: number | null, threshold: number | null, unit: string | null, instances: number }>, network: { instances: number, quality: NetworkQuality, latency: number | null, byType: Array<{ type: NetworkType | null, instances: number, quality: NetworkQuality, latency: number | null }> } | null, memory: { median: number, max: number, pressure: MemoryPressure } | null } } | null };

export type SystemHealthInstancesQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SystemHealthInstancesQuery = { project: { systemHealth: { instanceHealth: { nodes: Array<{ instance: string | null, at: string, status: SystemHealthStatus, networkType: NetworkType | null, networkQuality: NetworkQuality | null, latency: number | null, memory: number | null, queueLength: number | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } } | null };

export type ManySystemHealthsQueryVariables = Exact<{
  slug: string;
  many: boolean;
}>;


export type ManySystemHealthsQuery = { project: { systemHealth: { status: SystemHealthStatus }, again?: { explanation: string, instanceHealth: { nodes: Array<{ status: SystemHealthStatus }> } } } | null };

export type WatchedSystemHealthSubscriptionVariables = Exact<{
  slug: string;
}>;


export type WatchedSystemHealthSubscription = { live: { project: { systemHealth: { status: SystemHealthStatus } } | null } };

export type RecordOfSystemHealthMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordOfSystemHealthMutation = { recordMetrics: { stored: number, rejected: Array<{ index: number, reason: SampleRejection }>, errors: Array<{ message: string }> } };

export type DefineForSystemHealthMutationVariables = Exact<{
  input: DefineMetricInput;
}>;


export type DefineForSystemHealthMutation = { defineMetric: { errors: Array<{ message: string }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { viewer: { __typename: 'Viewer', name: string } };

export type CreateDashboardTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateDashboardTokenMutation = { createToken: { secret: string | null, token: { trustedDocumentsOnly: boolean } | null, errors: Array<{ message: string }> } };

export type RegisterMutationVariables = Exact<{
  input: RegisterDocumentsInput;
}>;


export type RegisterMutation = { registerDocuments: { added: Array<string>, documents: Array<{ hash: string, operations: Array<string> }>, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ForgetMutationVariables = Exact<{
  input: ForgetDocumentsInput;
}>;


export type ForgetMutation = { forgetDocuments: { hashes: Array<string>, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type TrustedDocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type TrustedDocumentsQuery = { trustedDocuments: { nodes: Array<{ hash: string, text: string, by: string, faults: Array<string> }> } };

export type ReportUsageMutationVariables = Exact<{
  input: ReportUsageInput;
}>;


export type ReportUsageMutation = { reportUsage: { stored: number, duplicates: number, rejected: Array<{ index: number, reason: UsageRejection, message: string }>, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type UsageOfQueryVariables = Exact<{
  slug: string;
  period?: Period | null | undefined;
  role?: string | null | undefined;
  customer?: string | null | undefined;
  feature?: string | null | undefined;
  by?: UsageBreakdown | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  withBy?: boolean | null | undefined;
  withWorkflow?: boolean | null | undefined;
}>;


export type UsageOfQuery = { project: { usage: { events: number, started: number, completed: number, failed: number, abandoned: number, completionRate: number | null, secondsMean: number | null, days: Array<{ at: string, events: number, started: number, completed: number, failed: number, abandoned: number, completionRate: number | null, secondsMean: number | null, people: { count: number, isExact: boolean, standardError: number } }>, by?: { nodes: Array<{ key: string, share: number, reach: number | null, events: number, started: number, completed: number, failed: number, abandoned: number, completionRate: number | null, secondsMean: number | null, people: { count: number, isExact: boolean, standardError: number } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } }, workflow?: { name: string, events: number, started: number, completed: number, failed: number, abandoned: number, completionRate: number | null, secondsMean: number | null, steps: { nodes: Array<{ key: string, share: number, reach: number | null, events: number, started: number, completed: number, failed: number, abandoned: number, completionRate: number | null, secondsMean: number | null, people: { count: number, isExact: boolean, standardError: number } }> }, people: { count: number, isExact: boolean, standardError: number } }, people: { count: number, isExact: boolean, standardError: number } } } | null };

type Figures_Usage_Fragment = { events: number, started: number, completed: number, failed: number, abandoned: number, completionRate: number | null, secondsMean: number | null, people: { count: number, isExact: boolean, standardError: number } };

type Figures_UsageDay_Fragment = { events: number, started: number, completed: number, failed: number, abandoned: number, completionRate: number | null, secondsMean: number | null, people: { count: number, isExact: boolean, standardError: number } };

type Figures_UsageGroup_Fragment = { events: number, started: number, completed: number, failed: number, abandoned: number, completionRate: number | null, secondsMean: number | null, people: { count: number, isExact: boolean, standardError: number } };

type Figures_UsageWorkflow_Fragment = { events: number, started: number, completed: number, failed: number, abandoned: number, completionRate: number | null, secondsMean: number | null, people: { count: number, isExact: boolean, standardError: number } };

export type FiguresFragment =
  | Figures_Usage_Fragment
  | Figures_UsageDay_Fragment
  | Figures_UsageGroup_Fragment
  | Figures_UsageWorkflow_Fragment
;

export type LiveUsageSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveUsageSubscription = { live: { project: { usage: { events: number, people: { count: number } } } | null } };

export type UsageOfCustomerQueryVariables = Exact<{
  slug: string;
}>;


export type UsageOfCustomerQuery = { project: { customer: { usage: { events: number, people: { count: number, isExact: boolean }, days: Array<{ at: string, events: number, people: { count: number } }>, by: { nodes: Array<{ key: string, events: number }> } } } | null, usage: { events: number, people: { count: number, isExact: boolean }, days: Array<{ at: string, events: number, people: { count: number } }>, by: { nodes: Array<{ key: string, events: number }> } } } | null };

export type UsageOfOneFragment = { events: number, people: { count: number, isExact: boolean }, days: Array<{ at: string, events: number, people: { count: number } }>, by: { nodes: Array<{ key: string, events: number }> } };

export type UsageOfCustomersFeatureQueryVariables = Exact<{
  slug: string;
  period?: Period | null | undefined;
}>;


export type UsageOfCustomersFeatureQuery = { project: { customer: { usage: { events: number, people: { count: number }, days: Array<{ at: string, events: number }> } } | null, usage: { events: number, people: { count: number }, days: Array<{ at: string, events: number }> } } | null };

export type ReadWarningsQueryVariables = Exact<{
  slug: string;
  filter?: WarningFilter | null | undefined;
}>;


export type ReadWarningsQuery = { project: { warnings: { nodes: Array<{ id: string, type: WarningType, level: WarningLevel, message: string, suggestedAction: string, at: string, resolved: boolean, resolvedAt: string | null, resolvedBy: string | null, resolution: WarningResolution | null, metric: string, detector: string, instances: number, value: number, threshold: number | null, unit: string | null, confidence: number, expectedAt: string | null, lastSeen: string, findings: number, priority: number, alertThresholdSeconds: number, labels: Array<{ name: string, value: string }> }> } } | null };

export type RecordSamplesToWarnOfMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordSamplesToWarnOfMutation = { recordMetrics: { rejected: Array<{ index: number, reason: SampleRejection }>, errors: Array<{ message: string }> } };

export type DefineMetricToWarnOfMutationVariables = Exact<{
  input: DefineMetricInput;
}>;


export type DefineMetricToWarnOfMutation = { defineMetric: { errors: Array<{ message: string }> } };

export type UpdateWarningSettingsMutationVariables = Exact<{
  input: UpdateWarningSettingsInput;
}>;


export type UpdateWarningSettingsMutation = { updateWarningSettings: { settings: { forecastConfidence: number, alertThresholdSeconds: { info: number, warning: number, critical: number, emergency: number } } | null, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type PageWarningsQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
}>;


export type PageWarningsQuery = { project: { warnings: { totalCount: number, nodes: Array<{ id: string, project: { slug: string } }> } } | null };

export type ReadWarningQueryVariables = Exact<{
  id: string;
}>;


export type ReadWarningQuery = { node:
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertGroup', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'Crash', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'CustomerSignal', id: string }
    | { __typename: 'Delivery', id: string }
    | { __typename: 'Incident', id: string }
    | { __typename: 'IncidentLink', id: string }
    | { __typename: 'Inhibition', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'MuteTime', id: string }
    | { __typename: 'OnCallOverride', id: string }
    | { __typename: 'OnCallSchedule', id: string }
    | { __typename: 'Page', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'Release', id: string }
    | { __typename: 'Silence', id: string }
    | { __typename: 'Warning', id: string }
   | null };

export type ReadProjectOfWarningsQueryVariables = Exact<{
  slug: string;
}>;


export type ReadProjectOfWarningsQuery = { project: { id: string } | null };

export type ResolveWarningMutationVariables = Exact<{
  input: ResolveWarningInput;
}>;


export type ResolveWarningMutation = { resolveWarning: { warning: { resolved: boolean, resolution: WarningResolution | null, resolvedBy: string | null, resolvedAt: string | null } | null, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type WarningChangedSubscriptionVariables = Exact<{
  project: string;
  after?: string | null | undefined;
}>;


export type WarningChangedSubscription = { warningChanged: { cursor: string, warning: { level: WarningLevel, value: number, resolved: boolean, labels: Array<{ value: string }> } | null, lagged: { skipped: number } | null } };

export type CrashesAfterSubscriptionVariables = Exact<{
  project: string;
  after?: string | null | undefined;
  minSeverity?: Severity | null | undefined;
}>;


export type CrashesAfterSubscription = { crashReported: { cursor: string, crash: { eventId: string } | null, lagged: { skipped: number } | null } };

export type IssuesAfterSubscriptionVariables = Exact<{
  project: string;
  after?: string | null | undefined;
}>;


export type IssuesAfterSubscription = { issueChanged: { cursor: string, issue: { shortId: string, status: IssueStatus, crashCount: number } | null } };

export type CursorQueryVariables = Exact<{
  slug: string;
}>;


export type CursorQuery = { project: { cursor: string } | null };

export type LiveCursorSubscriptionVariables = Exact<{
  slug: string;
}>;


export type LiveCursorSubscription = { live: { project: { cursor: string } | null } };

export type IssueByNumberQueryVariables = Exact<{
  slug: string;
  shortId: string;
}>;


export type IssueByNumberQuery = { project: { issue: { id: string } | null } | null };

export type ResolveOneMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveOneMutation = { resolveIssue: { errors: Array<{ message: string }> } };

export type AssignOneMutationVariables = Exact<{
  input: AssignIssueInput;
}>;


export type AssignOneMutation = { assignIssue: { errors: Array<{ message: string }> } };

export type ReportToMutationVariables = Exact<{
  input: ReportCrashInput;
}>;


export type ReportToMutation = { reportCrash: { eventId: string | null, errors: Array<{ message: string }> } };

export type ReadKeptQueryVariables = Exact<{
  slug: string;
}>;


export type ReadKeptQuery = { project: { crashes: { nodes: Array<{ eventId: string, message: string | null }> }, issues: { nodes: Array<{ crashCount: number, userCount: number }> }, intake: Array<{ category: string, outcome: string, reason: string, quantity: number }>, releases: { nodes: Array<{ version: string, sessions: number, crashFreeSessions: number | null, users: number, crashFreeUsers: number | null, health: { crashedSessions: number, erroredSessions: number } }> } } | null };

export type RevokeKeyMutationVariables = Exact<{
  input: RevokeProjectKeyInput;
}>;


export type RevokeKeyMutation = { revokeProjectKey: { key: { revokedAt: string | null } | null } };

export type CreateKeyMutationVariables = Exact<{
  input: CreateProjectKeyInput;
}>;


export type CreateKeyMutation = { createProjectKey: { key: { publicKey: string } | null } };

export type ReadIssuesQueryVariables = Exact<{
  slug: string;
}>;


export type ReadIssuesQuery = { project: { issues: { nodes: Array<{ id: string, shortId: string, title: string, culprit: string | null, status: IssueStatus, severity: Severity, platform: string, crashCount: number, userCount: number, firstSeen: string, lastSeen: string, assignee: string | null, resolution: { held: boolean, recurrences: number, secondsToResolve: number } | null }> } } | null };

export type PageIssuesQueryVariables = Exact<{
  slug: string;
  filter?: IssueFilter | null | undefined;
  orderBy?: IssueOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PageIssuesQuery = { project: { issues: { totalCount: number, nodes: Array<{ id: string, title: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type PageCrashesQueryVariables = Exact<{
  slug: string;
  filter?: CrashFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PageCrashesQuery = { project: { crashes: { nodes: Array<{ id: string, at: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type PageCrashesOfIssueQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PageCrashesOfIssueQuery = { node:
    | { crashes: { nodes: Array<{ id: string, at: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type ReadIdsQueryVariables = Exact<{
  slug: string;
}>;


export type ReadIdsQuery = { project: { id: string, issues: { nodes: Array<{ id: string, shortId: string }> }, crashes: { nodes: Array<{ id: string }> }, releases: { nodes: Array<{ id: string }> } } | null };

export type ReadNodesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReadNodesQuery = { nodes: Array<
    | { __typename: 'Alert', id: string }
    | { __typename: 'AlertGroup', id: string }
    | { __typename: 'AlertRule', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'Crash', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'CustomerSignal', id: string }
    | { __typename: 'Delivery', id: string }
    | { __typename: 'Incident', id: string }
    | { __typename: 'IncidentLink', id: string }
    | { __typename: 'Inhibition', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'MuteTime', id: string }
    | { __typename: 'OnCallOverride', id: string }
    | { __typename: 'OnCallSchedule', id: string }
    | { __typename: 'Page', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'Release', id: string }
    | { __typename: 'Silence', id: string }
    | { __typename: 'Warning', id: string }
   | null> };

export type ReadIssueQueryVariables = Exact<{
  slug: string;
  shortId: string;
}>;


export type ReadIssueQuery = { project: { issue: { id: string } | null } | null };

export type IssueChangedSubscriptionVariables = Exact<{
  project: string;
}>;


export type IssueChangedSubscription = { issueChanged: { issue: { status: IssueStatus } | null } };

export type ResolveMutationVariables = Exact<{
  input: ResolveIssueInput;
}>;


export type ResolveMutation = { resolveIssue: { issue: { status: IssueStatus } | null, errors: Array<{ code: UserErrorCode }> } };

export type IgnoreMutationVariables = Exact<{
  input: IgnoreIssueInput;
}>;


export type IgnoreMutation = { ignoreIssue: { issue: { status: IssueStatus } | null } };

export type ReopenMutationVariables = Exact<{
  input: ReopenIssueInput;
}>;


export type ReopenMutation = { reopenIssue: { issue: { status: IssueStatus } | null } };

export type AssignMutationVariables = Exact<{
  input: AssignIssueInput;
}>;


export type AssignMutation = { assignIssue: { issue: { assignee: string | null } | null } };

export type ReadCategoriesQueryVariables = Exact<{
  slug: string;
}>;


export type ReadCategoriesQuery = { project: { issues: { nodes: Array<{ category: CrashCategory, severity: Severity }> } } | null };

export type TestNotifierMutationVariables = Exact<{
  input: TestNotifierInput;
}>;


export type TestNotifierMutation = { testNotifier: { delivery: { id: string, notifier: string, subject: string, title: string, action: NotificationAction, level: WarningLevel, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, settledAt: string | null, receiptId: string | null, receiptNote: string | null } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ReadDeliveriesQueryVariables = Exact<{
  filter?: DeliveryFilter | null | undefined;
}>;


export type ReadDeliveriesQuery = { deliveries: { nodes: Array<{ id: string, notifier: string, subject: string, title: string, action: NotificationAction, level: WarningLevel, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, settledAt: string | null, receiptId: string | null, receiptNote: string | null }> } };

export type WatchDeliveriesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WatchDeliveriesSubscription = { live: { deliveries: { nodes: Array<{ state: DeliveryState }> } } };

export type ReadDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type ReadDeliveryQuery = { node:
    | { subject: string }
    | Record<PropertyKey, never>
   | null };

export type ResendDeliveryMutationVariables = Exact<{
  input: ResendDeliveryInput;
}>;


export type ResendDeliveryMutation = { resendDelivery: { delivery: { state: DeliveryState, attempts: number } | null, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type ResendDeliveriesMutationVariables = Exact<{
  input: ResendDeliveriesInput;
}>;


export type ResendDeliveriesMutation = { resendDeliveries: { count: number, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type DiscardDeliveryMutationVariables = Exact<{
  input: DiscardDeliveryInput;
}>;


export type DiscardDeliveryMutation = { discardDelivery: { discarded: boolean, errors: Array<{ code: UserErrorCode }> } };

export type PreviewNotificationQueryVariables = Exact<{
  notifier: string;
  title?: string | null | undefined;
  project?: string | null | undefined;
}>;


export type PreviewNotificationQuery = { notificationPreview: { parts: Array<{ name: string, contentType: string, body: string }>, errors: Array<{ code: UserErrorCode, path: Array<string> }> } };

export type PluginCrashQueryVariables = Exact<{
  slug: string;
  eventId: string;
}>;


export type PluginCrashQuery = { project: { crash: { classification: { votes: Array<{ plugin: string, classifier: string, reason: string }> }, processing: { steps: Array<{ plugin: string | null, failure: string | null }> } } | null } | null };

export type PluginStatusesQueryVariables = Exact<{ [key: string]: never; }>;


export type PluginStatusesQuery = { plugins: Array<{ name: string, version: string | null, kinds: Array<string>, state: PluginState, circuit: CircuitState, calls: number, failures: number, lastError: string | null, latencyP50: number | null, latencyP99: number | null, required: boolean, isolated: boolean, configuration: unknown, faults: Array<{ code: PluginFaultCode, message: string }>, additions: Array<{ kind: string, name: string, circuit: CircuitState, calls: number, failures: number }>, options: Array<{ path: string, type: string, required: boolean, description: string, secret: boolean }> }> };

export type PluginNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type PluginNamesQuery = { plugins: Array<{ name: string, state: PluginState }> };

export type DisablePluginMutationVariables = Exact<{
  input: PluginInput;
}>;


export type DisablePluginMutation = { disablePlugin: { plugin: { state: PluginState } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type EnablePluginMutationVariables = Exact<{
  input: PluginInput;
}>;


export type EnablePluginMutation = { enablePlugin: { plugin: { state: PluginState } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ResetPluginCircuitMutationVariables = Exact<{
  input: PluginInput;
}>;


export type ResetPluginCircuitMutation = { resetPluginCircuit: { plugin: { circuit: CircuitState } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ReloadPluginMutationVariables = Exact<{
  input: PluginInput;
}>;


export type ReloadPluginMutation = { reloadPlugin: { plugin: { configuration: unknown } | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type PluginChangesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PluginChangesSubscription = { pluginChanged: { plugin: { name: string, state: PluginState, circuit: CircuitState } | null, lagged: { skipped: number } | null } };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { createProject: { project: { number: number, keys: Array<{ publicKey: string, dsn: string }> } | null, errors: Array<{ message: string }> } };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken: { secret: string | null, token: { id: string } | null, errors: Array<{ message: string }> } };

export type ReportCrashMutationVariables = Exact<{
  input: ReportCrashInput;
}>;


export type ReportCrashMutation = { reportCrash: { eventId: string | null, duplicate: boolean | null, errors: Array<{ code: UserErrorCode, message: string, path: Array<string> }>, crash: { id: string } | null } };

export type CrashReportedSubscriptionVariables = Exact<{
  project: string;
}>;


export type CrashReportedSubscription = { crashReported: { crash: { eventId: string, severity: Severity, category: CrashCategory, message: string | null, exceptions: Array<{ type: string | null, value: string | null }> } | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WholeCrashFragmentDoc = new TypedDocumentString(`
    fragment WholeCrash on Crash {
  eventId
  level
  platform
  release
  environment
  message
  exceptions {
    type
    value
    module
    frames {
      function
      filename
      module
      package
      lineno
      inApp
    }
  }
  tags {
    key
    value
  }
  breadcrumbs {
    category
    message
  }
  system {
    deviceModel
    osName
    osVersion
  }
  app {
    name
    version
    build
  }
  user {
    id
  }
  classification {
    severity
    category
    votes {
      classifier
    }
  }
  processing {
    notes
  }
}
    `, {"fragmentName":"WholeCrash"}) as unknown as TypedDocumentString<WholeCrashFragment, unknown>;
export const FiguresFragmentDoc = new TypedDocumentString(`
    fragment Figures on UsageFigures {
  events
  people {
    count
    isExact
    standardError
  }
  started
  completed
  failed
  abandoned
  completionRate
  secondsMean
}
    `, {"fragmentName":"Figures"}) as unknown as TypedDocumentString<FiguresFragment, unknown>;
export const UsageOfOneFragmentDoc = new TypedDocumentString(`
    fragment UsageOfOne on Usage {
  events
  people {
    count
    isExact
  }
  days {
    at
    events
    people {
      count
    }
  }
  by(dimension: FEATURE) {
    nodes {
      key
      events
    }
  }
}
    `, {"fragmentName":"UsageOfOne"}) as unknown as TypedDocumentString<UsageOfOneFragment, unknown>;
export const CreateLoadRuleDocument = new TypedDocumentString(`
    mutation CreateLoadRule($input: AlertRuleInput!) {
  createAlertRule(input: $input) {
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLoadRuleMutation, CreateLoadRuleMutationVariables>;
export const RecordLoadDocument = new TypedDocumentString(`
    mutation RecordLoad($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    stored
  }
}
    `) as unknown as TypedDocumentString<RecordLoadMutation, RecordLoadMutationVariables>;
export const ReadPagesDocument = new TypedDocumentString(`
    query ReadPages {
  deliveries(filter: { states: [PENDING] }) {
    nodes {
      id
    }
  }
  project(slug: "default") {
    alerts {
      nodes {
        state
        entries {
          to
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadPagesQuery, ReadPagesQueryVariables>;
export const MakeLevelTokenDocument = new TypedDocumentString(`
    mutation MakeLevelToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    secret
    token {
      id
    }
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MakeLevelTokenMutation, MakeLevelTokenMutationVariables>;
export const EndLevelTokenDocument = new TypedDocumentString(`
    mutation EndLevelToken($input: RevokeTokenInput!) {
  revokeToken(input: $input) {
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EndLevelTokenMutation, EndLevelTokenMutationVariables>;
export const LevelTokensDocument = new TypedDocumentString(`
    query LevelTokens {
  tokens {
    nodes {
      id
      accessLevel
      abilities
      projects {
        slug
      }
      expiresAt
      revokedAt
    }
  }
}
    `) as unknown as TypedDocumentString<LevelTokensQuery, LevelTokensQueryVariables>;
export const LevelUsageDocument = new TypedDocumentString(`
    mutation LevelUsage($input: ReportUsageInput!) {
  reportUsage(input: $input) {
    stored
  }
}
    `) as unknown as TypedDocumentString<LevelUsageMutation, LevelUsageMutationVariables>;
export const LevelSignalDocument = new TypedDocumentString(`
    mutation LevelSignal($input: ReportCustomerSignalInput!) {
  reportCustomerSignal(input: $input) {
    stored
  }
}
    `) as unknown as TypedDocumentString<LevelSignalMutation, LevelSignalMutationVariables>;
export const LevelMetricsDocument = new TypedDocumentString(`
    mutation LevelMetrics($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    stored
  }
}
    `) as unknown as TypedDocumentString<LevelMetricsMutation, LevelMetricsMutationVariables>;
export const LevelIssueDocument = new TypedDocumentString(`
    query LevelIssue {
  project(slug: "ours") {
    issues(first: 1) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LevelIssueQuery, LevelIssueQueryVariables>;
export const LevelPlaceDocument = new TypedDocumentString(`
    query LevelPlace {
  project(slug: "ours") {
    cursor
  }
}
    `) as unknown as TypedDocumentString<LevelPlaceQuery, LevelPlaceQueryVariables>;
export const CreateAlertRuleDocument = new TypedDocumentString(`
    mutation CreateAlertRule($input: AlertRuleInput!) {
  createAlertRule(input: $input) {
    rule {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAlertRuleMutation, CreateAlertRuleMutationVariables>;
export const UpdateAlertRuleDocument = new TypedDocumentString(`
    mutation UpdateAlertRule($input: UpdateAlertRuleInput!) {
  updateAlertRule(input: $input) {
    rule {
      id
      name
      enabled
      forSeconds
      kind
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateAlertRuleMutation, UpdateAlertRuleMutationVariables>;
export const DeleteAlertRuleDocument = new TypedDocumentString(`
    mutation DeleteAlertRule($input: DeleteAlertRuleInput!) {
  deleteAlertRule(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteAlertRuleMutation, DeleteAlertRuleMutationVariables>;
export const AlertRulesDocument = new TypedDocumentString(`
    query AlertRules($slug: String!) {
  project(slug: $slug) {
    alertRules {
      id
      name
      kind
      enabled
      builtIn
      state
      lastError
      evaluatedAt
      dueAt
      deletedAt
      playbook
      condition
      level
      onNoData
      onError
      forSeconds
      keepFiringSeconds
      intervalSeconds
      labels {
        name
        value
      }
      muteTimes
      metric {
        metric
        aggregate
        windowSeconds
        comparison
        groupBy
        minimumCount
        takesLevelsOfMetric
        thresholds {
          warning
          critical
        }
        recovery {
          warning
        }
      }
      crashRate {
        windowSeconds
        minimumSessions
        thresholds {
          warning
          critical
        }
      }
      issue {
        minSeverity
        category
        environment
      }
      burnRate {
        objective
        windows {
          longSeconds
          shortSeconds
          factor
          level
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlertRulesQuery, AlertRulesQueryVariables>;
export const AlertsDocument = new TypedDocumentString(`
    query Alerts($slug: String!, $filter: AlertFilter) {
  project(slug: $slug) {
    alerts(filter: $filter, first: 50) {
      totalCount
      nodes {
        id
        state
        level
        value
        threshold
        unit
        summary
        startedAt
        firedAt
        acknowledgedAt
        acknowledgedBy
        resolvedAt
        snoozedUntil
        snoozedBy
        snoozed
        version
        labels {
          name
          value
        }
        rule {
          name
          deletedAt
        }
        issue {
          shortId
          status
        }
        entries {
          at
          from
          to
          level
          value
          actor
          note
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlertsQuery, AlertsQueryVariables>;
export const AcknowledgeAlertDocument = new TypedDocumentString(`
    mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    alert {
      state
      version
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const ResolveAlertDocument = new TypedDocumentString(`
    mutation ResolveAlert($input: ResolveAlertInput!) {
  resolveAlert(input: $input) {
    alert {
      state
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveAlertMutation, ResolveAlertMutationVariables>;
export const SnoozeAlertDocument = new TypedDocumentString(`
    mutation SnoozeAlert($input: SnoozeAlertInput!) {
  snoozeAlert(input: $input) {
    alert {
      snoozed
      snoozedUntil
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SnoozeAlertMutation, SnoozeAlertMutationVariables>;
export const UnsnoozeAlertDocument = new TypedDocumentString(`
    mutation UnsnoozeAlert($input: UnsnoozeAlertInput!) {
  unsnoozeAlert(input: $input) {
    alert {
      snoozed
      snoozedUntil
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UnsnoozeAlertMutation, UnsnoozeAlertMutationVariables>;
export const RecordForAlertsDocument = new TypedDocumentString(`
    mutation RecordForAlerts($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    stored
    rejected {
      index
      reason
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordForAlertsMutation, RecordForAlertsMutationVariables>;
export const RuleNamesDocument = new TypedDocumentString(`
    query RuleNames($slug: String!) {
  project(slug: $slug) {
    alertRules {
      id
      name
      kind
      playbook
      builtIn
      onNoData
    }
  }
}
    `) as unknown as TypedDocumentString<RuleNamesQuery, RuleNamesQueryVariables>;
export const CreateRuleBadlyDocument = new TypedDocumentString(`
    mutation CreateRuleBadly($input: AlertRuleInput!) {
  createAlertRule(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateRuleBadlyMutation, CreateRuleBadlyMutationVariables>;
export const DeleteRuleAsDocument = new TypedDocumentString(`
    mutation DeleteRuleAs($input: DeleteAlertRuleInput!) {
  deleteAlertRule(input: $input) {
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteRuleAsMutation, DeleteRuleAsMutationVariables>;
export const IssueOfAlertDocument = new TypedDocumentString(`
    query IssueOfAlert($slug: String!, $shortId: String!) {
  project(slug: $slug) {
    issue(shortId: $shortId) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<IssueOfAlertQuery, IssueOfAlertQueryVariables>;
export const CreateMuteTimeOfRuleDocument = new TypedDocumentString(`
    mutation CreateMuteTimeOfRule($input: CreateMuteTimeInput!) {
  createMuteTime(input: $input) {
    muteTime {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateMuteTimeOfRuleMutation, CreateMuteTimeOfRuleMutationVariables>;
export const DeleteMuteTimeOfRuleDocument = new TypedDocumentString(`
    mutation DeleteMuteTimeOfRule($input: DeleteMuteTimeInput!) {
  deleteMuteTime(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteMuteTimeOfRuleMutation, DeleteMuteTimeOfRuleMutationVariables>;
export const ResolveIssueOfAlertDocument = new TypedDocumentString(`
    mutation ResolveIssueOfAlert($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveIssueOfAlertMutation, ResolveIssueOfAlertMutationVariables>;
export const AlertsDeeplyDocument = new TypedDocumentString(`
    query AlertsDeeply($slug: String!, $first: Int) {
  project(slug: $slug) {
    alerts(first: $first) {
      totalCount
      nodes {
        state
        rule {
          name
          state
        }
        issue {
          title
        }
        entries {
          at
        }
        snoozed
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlertsDeeplyQuery, AlertsDeeplyQueryVariables>;
export const DefineLevelsDocument = new TypedDocumentString(`
    mutation DefineLevels($input: DefineMetricInput!) {
  defineMetric(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DefineLevelsMutation, DefineLevelsMutationVariables>;
export const AlertCursorDocument = new TypedDocumentString(`
    query AlertCursor($slug: String!) {
  project(slug: $slug) {
    cursor
  }
}
    `) as unknown as TypedDocumentString<AlertCursorQuery, AlertCursorQueryVariables>;
export const AlertChangedDocument = new TypedDocumentString(`
    subscription AlertChanged($project: String!, $after: String) {
  alertChanged(project: $project, after: $after) {
    cursor
    alert {
      id
      state
    }
    lagged {
      skipped
    }
  }
}
    `) as unknown as TypedDocumentString<AlertChangedSubscription, AlertChangedSubscriptionVariables>;
export const AcknowledgeAsDocument = new TypedDocumentString(`
    mutation AcknowledgeAs($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    alert {
      state
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeAsMutation, AcknowledgeAsMutationVariables>;
export const BacktestDocument = new TypedDocumentString(`
    query Backtest($input: BacktestInput!) {
  backtest(input: $input) {
    metric
    findings
    points {
      at
      value
      score
      threshold
      verdict
      level
      message
    }
  }
}
    `) as unknown as TypedDocumentString<BacktestQuery, BacktestQueryVariables>;
export const FilterCrashesDocument = new TypedDocumentString(`
    query FilterCrashes($slug: String!, $filter: CrashFilter) {
  project(slug: $slug) {
    crashes(filter: $filter, first: 100) {
      nodes {
        at
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FilterCrashesQuery, FilterCrashesQueryVariables>;
export const CrashStatsDocument = new TypedDocumentString(`
    query CrashStats($slug: String!, $filter: CrashFilter, $groupBy: [CrashDimension!], $interval: Interval, $period: Period) {
  project(slug: $slug) {
    crashStats(
      filter: $filter
      groupBy: $groupBy
      interval: $interval
      period: $period
    ) {
      at
      release
      environment
      platform
      os
      device
      category
      severity
      count
      users
    }
  }
}
    `) as unknown as TypedDocumentString<CrashStatsQuery, CrashStatsQueryVariables>;
export const ReportSignalsDocument = new TypedDocumentString(`
    mutation ReportSignals($input: ReportCustomerSignalInput!) {
  reportCustomerSignal(input: $input) {
    stored
    updated
    duplicates
    rejected {
      index
      reason
      message
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReportSignalsMutation, ReportSignalsMutationVariables>;
export const ReportUsedDocument = new TypedDocumentString(`
    mutation ReportUsed($input: ReportUsageInput!) {
  reportUsage(input: $input) {
    stored
    errors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportUsedMutation, ReportUsedMutationVariables>;
export const ConfigureCustomersDocument = new TypedDocumentString(`
    mutation ConfigureCustomers($input: UpdateCustomerSettingsInput!) {
  updateCustomerSettings(input: $input) {
    settings {
      weights {
        usage
        satisfaction
        adoption
        support
      }
      bands {
        healthy
        atRisk
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ConfigureCustomersMutation, ConfigureCustomersMutationVariables>;
export const RemoveSignalDocument = new TypedDocumentString(`
    mutation RemoveSignal($id: ID!) {
  removeCustomerSignal(input: { id: $id }) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveSignalMutation, RemoveSignalMutationVariables>;
export const RemoveCustomerDocument = new TypedDocumentString(`
    mutation RemoveCustomer($id: ID!) {
  removeCustomer(input: { customerId: $id }) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCustomerMutation, RemoveCustomerMutationVariables>;
export const CustomerPageDocument = new TypedDocumentString(`
    query CustomerPage($slug: String!, $key: String!) {
  project(slug: $slug) {
    customer(key: $key) {
      id
      key
      name
      firstSeen
      lastSeen
      health {
        overall
        usage
        satisfaction
        adoption
        support
        trend
        band
        churnRisk
        recommendations
        advice {
          action
          reason
        }
        parts {
          name
          weight
          score
          reason
        }
        missing
        scoredBy
        failure
        scoredAt
      }
      history {
        day
        overall
        usage
        satisfaction
        adoption
        support
        churnRisk
      }
      signals {
        totalCount
        nodes {
          id
          kind
          score
          at
          severity
          resolvedAt
          comment
        }
      }
      crashes {
        nodes {
          id
          eventId
        }
      }
      issues {
        nodes {
          id
          culprit
        }
      }
      crashCount
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerPageQuery, CustomerPageQueryVariables>;
export const CustomerListDocument = new TypedDocumentString(`
    query CustomerList($slug: String!, $filter: CustomerFilter, $orderBy: CustomerOrder! = HEALTH_ASC, $first: Int, $after: String) {
  project(slug: $slug) {
    customers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
        health {
          overall
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerListQuery, CustomerListQueryVariables>;
export const HitsPageDocument = new TypedDocumentString(`
    query HitsPage($slug: String!, $first: Int, $after: String, $afterIssue: String, $last: Int, $before: String) {
  project(slug: $slug) {
    customer(key: "acme") {
      crashes(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          startCursor
          endCursor
        }
      }
      issues(first: $first, after: $afterIssue) {
        nodes {
          id
        }
        pageInfo {
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HitsPageQuery, HitsPageQueryVariables>;
export const CustomerNodeDocument = new TypedDocumentString(`
    query CustomerNode($id: ID!) {
  node(id: $id) {
    ... on Customer {
      key
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerNodeQuery, CustomerNodeQueryVariables>;
export const PlaceOfCustomersDocument = new TypedDocumentString(`
    query PlaceOfCustomers($slug: String!) {
  project(slug: $slug) {
    cursor
  }
}
    `) as unknown as TypedDocumentString<PlaceOfCustomersQuery, PlaceOfCustomersQueryVariables>;
export const HealthChangedDocument = new TypedDocumentString(`
    subscription HealthChanged($slug: String!, $after: String) {
  customerHealthChanged(project: $slug, after: $after) {
    cursor
    customer {
      key
      health {
        overall
        band
      }
    }
    lagged {
      skipped
    }
  }
}
    `) as unknown as TypedDocumentString<HealthChangedSubscription, HealthChangedSubscriptionVariables>;
export const LiveCustomerDocument = new TypedDocumentString(`
    subscription LiveCustomer($slug: String!, $key: String!) {
  live {
    project(slug: $slug) {
      customer(key: $key) {
        health {
          overall
          band
        }
        signals {
          totalCount
        }
        crashes {
          nodes {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveCustomerSubscription, LiveCustomerSubscriptionVariables>;
export const HostilePluginsDocument = new TypedDocumentString(`
    query HostilePlugins {
  plugins {
    name
    state
    required
    circuit
    calls
    failures
    lastError
    faults {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HostilePluginsQuery, HostilePluginsQueryVariables>;
export const AllIncidentsDocument = new TypedDocumentString(`
    query AllIncidents($slug: String!) {
  project(slug: $slug) {
    incidents {
      nodes {
        id
        number
        shortId
        title
        status
        severity
        startedAt
        openedAt
        openedBy
        acknowledgedAt
        resolvedAt
        responseDueAt
        resolveDueAt
        responseBreachedAt
        resolveBreachedAt
        secondsToDetect
        secondsToAcknowledge
        secondsToResolve
        playbook {
          key
        }
        alerts {
          id
          summary
        }
        issues {
          title
        }
        timeline(first: 100) {
          nodes {
            kind
            actor
            text
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AllIncidentsQuery, AllIncidentsQueryVariables>;
export const OneIncidentDocument = new TypedDocumentString(`
    query OneIncident($slug: String!, $shortId: String!) {
  project(slug: $slug) {
    incident(shortId: $shortId) {
      title
      status
      severity
      openedBy
      resolvedAt
      roles {
        role
        name
      }
      playbook {
        steps {
          number
          text
          done
          doneAt
          doneBy
        }
      }
      links {
        id
        label
        url
        ticket {
          state
        }
      }
      postMortem {
        summary
        impact
        rootCause
        lessons
        actions
      }
      postMortemMarkdown
    }
  }
}
    `) as unknown as TypedDocumentString<OneIncidentQuery, OneIncidentQueryVariables>;
export const LiveLinksDocument = new TypedDocumentString(`
    subscription LiveLinks($slug: String!, $shortId: String!) {
  live {
    project(slug: $slug) {
      incident(shortId: $shortId) {
        links {
          label
          url
          ticket {
            state
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveLinksSubscription, LiveLinksSubscriptionVariables>;
export const CountedDocument = new TypedDocumentString(`
    query Counted($slug: String!, $filter: IncidentFilter) {
  project(slug: $slug) {
    incidents(filter: $filter) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<CountedQuery, CountedQueryVariables>;
export const IncidentNodeDocument = new TypedDocumentString(`
    query IncidentNode($id: ID!) {
  node(id: $id) {
    ... on Incident {
      shortId
    }
    ... on IncidentLink {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentNodeQuery, IncidentNodeQueryVariables>;
export const IssueIdsDocument = new TypedDocumentString(`
    query IssueIds($slug: String!) {
  project(slug: $slug) {
    issues {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IssueIdsQuery, IssueIdsQueryVariables>;
export const IncidentCursorDocument = new TypedDocumentString(`
    query IncidentCursor($slug: String!) {
  project(slug: $slug) {
    cursor
  }
}
    `) as unknown as TypedDocumentString<IncidentCursorQuery, IncidentCursorQueryVariables>;
export const PlaybooksDocument = new TypedDocumentString(`
    query Playbooks($slug: String!) {
  project(slug: $slug) {
    playbooks {
      key
      title
      severity
      responseSeconds
      steps
      isOwn
    }
  }
}
    `) as unknown as TypedDocumentString<PlaybooksQuery, PlaybooksQueryVariables>;
export const OpenIncidentDocument = new TypedDocumentString(`
    mutation OpenIncident($input: OpenIncidentInput!) {
  openIncident(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OpenIncidentMutation, OpenIncidentMutationVariables>;
export const UpdateIncidentDocument = new TypedDocumentString(`
    mutation UpdateIncident($input: UpdateIncidentInput!) {
  updateIncident(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateIncidentMutation, UpdateIncidentMutationVariables>;
export const AcknowledgeIncidentDocument = new TypedDocumentString(`
    mutation AcknowledgeIncident($input: AcknowledgeIncidentInput!) {
  acknowledgeIncident(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeIncidentMutation, AcknowledgeIncidentMutationVariables>;
export const AssignIncidentRoleDocument = new TypedDocumentString(`
    mutation AssignIncidentRole($input: AssignIncidentRoleInput!) {
  assignIncidentRole(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AssignIncidentRoleMutation, AssignIncidentRoleMutationVariables>;
export const AddIncidentNoteDocument = new TypedDocumentString(`
    mutation AddIncidentNote($input: AddIncidentNoteInput!) {
  addIncidentNote(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AddIncidentNoteMutation, AddIncidentNoteMutationVariables>;
export const CompletePlaybookStepDocument = new TypedDocumentString(`
    mutation CompletePlaybookStep($input: CompletePlaybookStepInput!) {
  completePlaybookStep(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CompletePlaybookStepMutation, CompletePlaybookStepMutationVariables>;
export const LinkIncidentDocument = new TypedDocumentString(`
    mutation LinkIncident($input: LinkIncidentInput!) {
  linkIncident(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<LinkIncidentMutation, LinkIncidentMutationVariables>;
export const IncidentRuleDocument = new TypedDocumentString(`
    mutation IncidentRule($input: AlertRuleInput!) {
  createAlertRule(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentRuleMutation, IncidentRuleMutationVariables>;
export const IncidentSamplesDocument = new TypedDocumentString(`
    mutation IncidentSamples($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    stored
  }
}
    `) as unknown as TypedDocumentString<IncidentSamplesMutation, IncidentSamplesMutationVariables>;
export const IncidentAlertDocument = new TypedDocumentString(`
    mutation IncidentAlert($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentAlertMutation, IncidentAlertMutationVariables>;
export const UnlinkIncidentDocument = new TypedDocumentString(`
    mutation UnlinkIncident($input: UnlinkIncidentInput!) {
  unlinkIncident(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UnlinkIncidentMutation, UnlinkIncidentMutationVariables>;
export const RequestTicketDocument = new TypedDocumentString(`
    mutation RequestTicket($input: RequestTicketInput!) {
  requestTicket(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RequestTicketMutation, RequestTicketMutationVariables>;
export const WritePostMortemDocument = new TypedDocumentString(`
    mutation WritePostMortem($input: WritePostMortemInput!) {
  writePostMortem(input: $input) {
    incident {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<WritePostMortemMutation, WritePostMortemMutationVariables>;
export const SetPlaybookDocument = new TypedDocumentString(`
    mutation SetPlaybook($input: SetPlaybookInput!) {
  setPlaybook(input: $input) {
    playbook {
      key
      title
      severity
      responseSeconds
      steps
      isOwn
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetPlaybookMutation, SetPlaybookMutationVariables>;
export const ResetPlaybookDocument = new TypedDocumentString(`
    mutation ResetPlaybook($input: ResetPlaybookInput!) {
  resetPlaybook(input: $input) {
    playbook {
      key
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPlaybookMutation, ResetPlaybookMutationVariables>;
export const UpdateIncidentSettingsDocument = new TypedDocumentString(`
    mutation UpdateIncidentSettings($input: UpdateIncidentSettingsInput!) {
  updateIncidentSettings(input: $input) {
    settings {
      resolveAfterSeconds
      responseSeconds {
        low
        medium
        high
        critical
      }
      resolveSeconds {
        low
        medium
        high
        critical
      }
    }
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateIncidentSettingsMutation, UpdateIncidentSettingsMutationVariables>;
export const IncidentChangedDocument = new TypedDocumentString(`
    subscription IncidentChanged($project: String!, $after: String) {
  incidentChanged(project: $project, after: $after) {
    cursor
    incident {
      number
      status
      acknowledgedAt
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentChangedSubscription, IncidentChangedSubscriptionVariables>;
export const KpisDocument = new TypedDocumentString(`
    query Kpis($slug: String!, $period: Period, $interval: Interval! = DAY, $severity: Severity, $type: WarningType, $environment: String, $release: String) {
  project(slug: $slug) {
    kpis(
      period: $period
      interval: $interval
      environment: $environment
      release: $release
    ) {
      mttd(severity: $severity) {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      mtta(severity: $severity) {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      mttr(severity: $severity) {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      incidentsPerDay(severity: $severity) {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      recurrence {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      recursWithinDays
      crashFreeSessions {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      crashFreeUsers {
        value
        count
        unit
        target
        status
        trend
        standardError
        points {
          at
          value
          count
        }
      }
      activeIssues {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      activeWarnings {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      openIncidents {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      memoryUsed {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      automaticRecovery {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      dataLossIncidents {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      featureAvailability {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      userReported {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      warnedBeforeCrash {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      warningsPerDay(type: $type) {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      alertsPerDay {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      notificationsPerDay {
        value
        count
        unit
        target
        status
        trend
        points {
          at
          value
          count
        }
      }
      targets {
        kpi
        severity
        warningType
        target
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KpisQuery, KpisQueryVariables>;
export const RecordLossesOfKpisDocument = new TypedDocumentString(`
    mutation RecordLossesOfKpis($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    rejected {
      index
      reason
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordLossesOfKpisMutation, RecordLossesOfKpisMutationVariables>;
export const ManyKpisDocument = new TypedDocumentString(`
    query ManyKpis($slug: String!, $many: Boolean!) {
  project(slug: $slug) {
    kpis(period: { last: "20d" }) {
      warningsPerDay {
        value
      }
      recurrence {
        value
      }
      warnedBeforeCrash {
        value
      }
    }
    again: kpis(period: { last: "20d" }) @include(if: $many) {
      warningsPerDay {
        value
      }
      recurrence {
        value
      }
      sameAgain: recurrence {
        trend
      }
      warnedBeforeCrash {
        value
      }
      warnedAgain: warnedBeforeCrash {
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ManyKpisQuery, ManyKpisQueryVariables>;
export const UpdateKpiTargetsDocument = new TypedDocumentString(`
    mutation UpdateKpiTargets($input: UpdateKpiTargetsInput!) {
  updateKpiTargets(input: $input) {
    targets {
      kpi
      severity
      warningType
      target
    }
    recursWithinDays
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateKpiTargetsMutation, UpdateKpiTargetsMutationVariables>;
export const IssueOfKpisDocument = new TypedDocumentString(`
    query IssueOfKpis($slug: String!) {
  project(slug: $slug) {
    issues(first: 1) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IssueOfKpisQuery, IssueOfKpisQueryVariables>;
export const ResolveOfKpisDocument = new TypedDocumentString(`
    mutation ResolveOfKpis($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveOfKpisMutation, ResolveOfKpisMutationVariables>;
export const LiveKpiTargetDocument = new TypedDocumentString(`
    subscription LiveKpiTarget($slug: String!) {
  live {
    project(slug: $slug) {
      kpis {
        recurrence {
          target
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveKpiTargetSubscription, LiveKpiTargetSubscriptionVariables>;
export const KpiOpenIncidentDocument = new TypedDocumentString(`
    mutation KpiOpenIncident($input: OpenIncidentInput!) {
  openIncident(input: $input) {
    incident {
      id
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<KpiOpenIncidentMutation, KpiOpenIncidentMutationVariables>;
export const KpiAcknowledgeIncidentDocument = new TypedDocumentString(`
    mutation KpiAcknowledgeIncident($input: AcknowledgeIncidentInput!) {
  acknowledgeIncident(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<KpiAcknowledgeIncidentMutation, KpiAcknowledgeIncidentMutationVariables>;
export const KpiUpdateIncidentDocument = new TypedDocumentString(`
    mutation KpiUpdateIncident($input: UpdateIncidentInput!) {
  updateIncident(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<KpiUpdateIncidentMutation, KpiUpdateIncidentMutationVariables>;
export const GlobalIdsDocument = new TypedDocumentString(`
    query GlobalIds($slug: String!) {
  project(slug: $slug) {
    id
    issue(shortId: "DEPENDS-1") {
      id
    }
    crashes {
      nodes {
        id
      }
    }
    releases {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GlobalIdsQuery, GlobalIdsQueryVariables>;
export const ProjectIdsDocument = new TypedDocumentString(`
    query ProjectIds($first: Int!) {
  projects(first: $first) {
    nodes {
      id
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectIdsQuery, ProjectIdsQueryVariables>;
export const PreciseIssuesDocument = new TypedDocumentString(`
    subscription PreciseIssues($slug: String!) {
  live {
    project(slug: $slug) {
      issues {
        nodes {
          title
          crashCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseIssuesSubscription, PreciseIssuesSubscriptionVariables>;
export const PreciseCountDocument = new TypedDocumentString(`
    subscription PreciseCount($slug: String!) {
  live {
    project(slug: $slug) {
      issues {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseCountSubscription, PreciseCountSubscriptionVariables>;
export const PreciseIssueDocument = new TypedDocumentString(`
    subscription PreciseIssue($slug: String!, $first: String!) {
  live {
    project(slug: $slug) {
      issue(shortId: $first) {
        crashCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseIssueSubscription, PreciseIssueSubscriptionVariables>;
export const PreciseCrashesDocument = new TypedDocumentString(`
    subscription PreciseCrashes($slug: String!) {
  live {
    project(slug: $slug) {
      crashes {
        nodes {
          eventId
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseCrashesSubscription, PreciseCrashesSubscriptionVariables>;
export const PreciseStatsDocument = new TypedDocumentString(`
    subscription PreciseStats($slug: String!, $period: Period!) {
  live {
    project(slug: $slug) {
      crashStats(period: $period) {
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseStatsSubscription, PreciseStatsSubscriptionVariables>;
export const PreciseIntakeDocument = new TypedDocumentString(`
    subscription PreciseIntake($slug: String!, $period: Period!) {
  live {
    project(slug: $slug) {
      intake(period: $period) {
        outcome
        quantity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseIntakeSubscription, PreciseIntakeSubscriptionVariables>;
export const PreciseOtherIssueDocument = new TypedDocumentString(`
    subscription PreciseOtherIssue($slug: String!, $second: String!) {
  live {
    project(slug: $slug) {
      issue(shortId: $second) {
        crashCount
        crashes {
          nodes {
            eventId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseOtherIssueSubscription, PreciseOtherIssueSubscriptionVariables>;
export const PreciseReleasesDocument = new TypedDocumentString(`
    subscription PreciseReleases($slug: String!) {
  live {
    project(slug: $slug) {
      releases {
        nodes {
          version
          sessions
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseReleasesSubscription, PreciseReleasesSubscriptionVariables>;
export const PreciseSettingsDocument = new TypedDocumentString(`
    subscription PreciseSettings($slug: String!) {
  live {
    project(slug: $slug) {
      name
      keys {
        label
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseSettingsSubscription, PreciseSettingsSubscriptionVariables>;
export const PreciseNodeDocument = new TypedDocumentString(`
    subscription PreciseNode($id: ID!) {
  live {
    node(id: $id) {
      ... on Project {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreciseNodeSubscription, PreciseNodeSubscriptionVariables>;
export const LiveIssuesDocument = new TypedDocumentString(`
    subscription LiveIssues($slug: String!) {
  live {
    project(slug: $slug) {
      issues(orderBy: { field: FIRST_SEEN, direction: ASC }) {
        nodes {
          shortId
          crashCount
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveIssuesSubscription, LiveIssuesSubscriptionVariables>;
export const LiveCountDocument = new TypedDocumentString(`
    subscription LiveCount($slug: String!) {
  live {
    project(slug: $slug) {
      crashStats {
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveCountSubscription, LiveCountSubscriptionVariables>;
export const IssueIdDocument = new TypedDocumentString(`
    query IssueId($slug: String!, $shortId: String!) {
  project(slug: $slug) {
    issue(shortId: $shortId) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<IssueIdQuery, IssueIdQueryVariables>;
export const ResolveLiveDocument = new TypedDocumentString(`
    mutation ResolveLive($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    issue {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveLiveMutation, ResolveLiveMutationVariables>;
export const RevokeReaderDocument = new TypedDocumentString(`
    mutation RevokeReader($input: RevokeTokenInput!) {
  revokeToken(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeReaderMutation, RevokeReaderMutationVariables>;
export const MetricSeriesDocument = new TypedDocumentString(`
    query MetricSeries($slug: String!, $name: String!, $aggregate: Aggregate!, $interval: Interval!, $period: Period, $groupBy: [String!], $labels: [LabelInput!]) {
  project(slug: $slug) {
    metricSeries(
      name: $name
      aggregate: $aggregate
      interval: $interval
      period: $period
      groupBy: $groupBy
      labels: $labels
    ) {
      labels {
        name
        value
      }
      unit
      points {
        at
        value
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MetricSeriesQuery, MetricSeriesQueryVariables>;
export const MetricsDocument = new TypedDocumentString(`
    query Metrics($slug: String!) {
  project(slug: $slug) {
    metrics {
      name
      title
      unit
      kind
      direction
      target
      warning
      critical
      warningType
      playbook
      builtIn
      series
      latest
      latestAt
      current
      status
      trend
    }
  }
}
    `) as unknown as TypedDocumentString<MetricsQuery, MetricsQueryVariables>;
export const OneMetricDocument = new TypedDocumentString(`
    query OneMetric($slug: String!, $name: String!, $period: Period) {
  project(slug: $slug) {
    metric(name: $name, period: $period) {
      name
      kind
      unit
      target
      latest
      latestAt
      current
      status
      trend
      series
    }
  }
}
    `) as unknown as TypedDocumentString<OneMetricQuery, OneMetricQueryVariables>;
export const LiveRateDocument = new TypedDocumentString(`
    subscription LiveRate($slug: String!) {
  live {
    project(slug: $slug) {
      metric(name: "app.crash.rate") {
        latest
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveRateSubscription, LiveRateSubscriptionVariables>;
export const DefineMetricDocument = new TypedDocumentString(`
    mutation DefineMetric($input: DefineMetricInput!) {
  defineMetric(input: $input) {
    metric {
      name
      title
      unit
      direction
      target
      warning
      critical
      status
      builtIn
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DefineMetricMutation, DefineMetricMutationVariables>;
export const MetricSeriesRecordDocument = new TypedDocumentString(`
    mutation MetricSeriesRecord($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    rejected {
      index
      reason
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MetricSeriesRecordMutation, MetricSeriesRecordMutationVariables>;
export const LiveMetricSeriesDocument = new TypedDocumentString(`
    subscription LiveMetricSeries($slug: String!, $period: Period!) {
  live {
    project(slug: $slug) {
      metric(name: "app.memory.used", period: $period) {
        latest
        current
      }
      metricSeries(
        name: "app.memory.used"
        aggregate: AVG
        interval: DAY
        period: $period
      ) {
        points {
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveMetricSeriesSubscription, LiveMetricSeriesSubscriptionVariables>;
export const LiveTargetDocument = new TypedDocumentString(`
    subscription LiveTarget($slug: String!) {
  live {
    project(slug: $slug) {
      metric(name: "app.memory.used") {
        target
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveTargetSubscription, LiveTargetSubscriptionVariables>;
export const RecordMetricsDocument = new TypedDocumentString(`
    mutation RecordMetrics($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    stored
    duplicates
    rejected {
      index
      reason
      message
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RecordMetricsMutation, RecordMetricsMutationVariables>;
export const UpdateMetricSettingsDocument = new TypedDocumentString(`
    mutation UpdateMetricSettings($input: UpdateMetricSettingsInput!) {
  updateMetricSettings(input: $input) {
    metricUsage {
      maxSeries
      rawDays
      minuteDays
      hourDays
      dayDays
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateMetricSettingsMutation, UpdateMetricSettingsMutationVariables>;
export const MetricUsageDocument = new TypedDocumentString(`
    query MetricUsage($slug: String!) {
  project(slug: $slug) {
    cursor
    metricUsage {
      series
      maxSeries
      rejectedSamples
    }
    intake(period: { last: "1h" }) {
      category
      outcome
      reason
      quantity
    }
  }
}
    `) as unknown as TypedDocumentString<MetricUsageQuery, MetricUsageQueryVariables>;
export const MetricRecordedDocument = new TypedDocumentString(`
    subscription MetricRecorded($project: String!, $names: [String!], $after: String) {
  metricRecorded(project: $project, names: $names, after: $after) {
    cursor
    samples {
      name
      value
      at
      unit
      labels {
        name
        value
      }
    }
    lagged {
      skipped
    }
  }
}
    `) as unknown as TypedDocumentString<MetricRecordedSubscription, MetricRecordedSubscriptionVariables>;
export const CursorsDocument = new TypedDocumentString(`
    query Cursors($first: Int!) {
  projects(first: $first) {
    nodes {
      cursor
    }
  }
}
    `) as unknown as TypedDocumentString<CursorsQuery, CursorsQueryVariables>;
export const NestedDocument = new TypedDocumentString(`
    query Nested($slug: String!) {
  project(slug: $slug) {
    slug
    cursor
    issues(first: 20) {
      totalCount
      nodes {
        shortId
        title
        severity
        crashCount
        userCount
        team
        resolution {
          held
        }
        project {
          slug
        }
        crashes(first: 5) {
          nodes {
            eventId
            at
            message
            tags {
              key
              value
            }
            breadcrumbs {
              message
            }
            user {
              id
            }
            system {
              osName
            }
            app {
              name
            }
            exceptions {
              type
              value
              frames {
                function
                filename
                lineno
                context {
                  line
                }
              }
            }
            classification {
              severity
              category
              votes {
                classifier
                reason
              }
            }
            impact {
              affectedUsers
              affectedFeatures
              businessImpact
            }
            recommendations {
              action
            }
            issue {
              shortId
            }
            project {
              slug
            }
          }
        }
      }
    }
    crashes(first: 50) {
      nodes {
        eventId
        issue {
          title
        }
        impact {
          affectedUsers
        }
      }
    }
    releases(first: 20) {
      nodes {
        version
        sessions
        crashFreeSessions
        users
        crashFreeUsers
      }
    }
    keys {
      dsn
    }
    intake {
      quantity
    }
  }
}
    `) as unknown as TypedDocumentString<NestedQuery, NestedQueryVariables>;
export const CreateContactDocument = new TypedDocumentString(`
    mutation CreateContact($input: CreateContactInput!) {
  createContact(input: $input) {
    contact {
      id
      name
      role
      channels {
        notifier
        address
      }
      perHour
      createdAt
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateContactMutation, CreateContactMutationVariables>;
export const UpdateContactDocument = new TypedDocumentString(`
    mutation UpdateContact($input: UpdateContactInput!) {
  updateContact(input: $input) {
    contact {
      id
      name
      role
      channels {
        notifier
        address
      }
      perHour
      createdAt
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateContactMutation, UpdateContactMutationVariables>;
export const DeleteContactDocument = new TypedDocumentString(`
    mutation DeleteContact($input: DeleteContactInput!) {
  deleteContact(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteContactMutation, DeleteContactMutationVariables>;
export const ContactsDocument = new TypedDocumentString(`
    query Contacts($slug: String!) {
  project(slug: $slug) {
    contacts {
      totalCount
      nodes {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContactsQuery, ContactsQueryVariables>;
export const CreateScheduleDocument = new TypedDocumentString(`
    mutation CreateSchedule($input: CreateOnCallScheduleInput!) {
  createOnCallSchedule(input: $input) {
    schedule {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateScheduleMutation, CreateScheduleMutationVariables>;
export const UpdateScheduleDocument = new TypedDocumentString(`
    mutation UpdateSchedule($input: UpdateOnCallScheduleInput!) {
  updateOnCallSchedule(input: $input) {
    schedule {
      name
      timeZone
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateScheduleMutation, UpdateScheduleMutationVariables>;
export const DeleteScheduleDocument = new TypedDocumentString(`
    mutation DeleteSchedule($input: DeleteOnCallScheduleInput!) {
  deleteOnCallSchedule(input: $input) {
    deletedId
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteScheduleMutation, DeleteScheduleMutationVariables>;
export const AddOverrideDocument = new TypedDocumentString(`
    mutation AddOverride($input: AddOnCallOverrideInput!) {
  addOnCallOverride(input: $input) {
    override {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AddOverrideMutation, AddOverrideMutationVariables>;
export const RemoveOverrideDocument = new TypedDocumentString(`
    mutation RemoveOverride($input: RemoveOnCallOverrideInput!) {
  removeOnCallOverride(input: $input) {
    deletedId
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveOverrideMutation, RemoveOverrideMutationVariables>;
export const SchedulesDocument = new TypedDocumentString(`
    query Schedules($slug: String!, $period: Period, $at: DateTime) {
  project(slug: $slug) {
    onCallSchedules {
      name
      timeZone
      layers {
        name
        members {
          name
        }
        rotation {
          unit
          length
          handoff
          weekday
          startsOn
        }
        restrictions {
          weekdays
          from
          to
        }
      }
      overrides {
        contact {
          name
        }
        from
        to
      }
      onCall(at: $at) {
        name
      }
      shifts(period: $period) {
        from
        to
        contact {
          name
        }
        layer
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SchedulesQuery, SchedulesQueryVariables>;
export const LiveOnCallDocument = new TypedDocumentString(`
    subscription LiveOnCall($slug: String!) {
  live {
    project(slug: $slug) {
      onCallSchedules {
        onCall {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveOnCallSubscription, LiveOnCallSubscriptionVariables>;
export const SetPolicyDocument = new TypedDocumentString(`
    mutation SetPolicy($input: SetEscalationPolicyInput!) {
  setEscalationPolicy(input: $input) {
    policy {
      level
      builtIn
      responseSeconds
      repeats
      acknowledgedForSeconds
      updatedAt
      steps {
        afterSeconds
        targets {
          role
          contact {
            name
          }
          contactId
          schedule {
            name
          }
          scheduleId
          notifier
          everyone
          name
        }
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetPolicyMutation, SetPolicyMutationVariables>;
export const ResetPolicyDocument = new TypedDocumentString(`
    mutation ResetPolicy($input: ResetEscalationPolicyInput!) {
  resetEscalationPolicy(input: $input) {
    policy {
      level
      builtIn
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPolicyMutation, ResetPolicyMutationVariables>;
export const PoliciesDocument = new TypedDocumentString(`
    query Policies($slug: String!) {
  project(slug: $slug) {
    escalationPolicies {
      level
      builtIn
      responseSeconds
      steps {
        afterSeconds
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PoliciesQuery, PoliciesQueryVariables>;
export const ReadContactNodeDocument = new TypedDocumentString(`
    query ReadContactNode($id: ID!) {
  node(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadContactNodeQuery, ReadContactNodeQueryVariables>;
export const SendToAddressDocument = new TypedDocumentString(`
    mutation SendToAddress($input: TestNotifierInput!) {
  testNotifier(input: $input) {
    delivery {
      state
      subject
      recipient
      address
    }
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SendToAddressMutation, SendToAddressMutationVariables>;
export const OtlpLabelsDocument = new TypedDocumentString(`
    query OtlpLabels($slug: String!, $groupBy: [String!]) {
  project(slug: $slug) {
    metricSeries(
      name: "app.memory.used"
      aggregate: LAST
      interval: DAY
      period: { last: "2d" }
      groupBy: $groupBy
    ) {
      labels {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OtlpLabelsQuery, OtlpLabelsQueryVariables>;
export const OtlpValuesDocument = new TypedDocumentString(`
    query OtlpValues($slug: String!, $name: String!, $aggregate: Aggregate!) {
  project(slug: $slug) {
    metricSeries(
      name: $name
      aggregate: $aggregate
      interval: DAY
      period: { last: "2d" }
    ) {
      points {
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OtlpValuesQuery, OtlpValuesQueryVariables>;
export const CreatePagedContactDocument = new TypedDocumentString(`
    mutation CreatePagedContact($input: CreateContactInput!) {
  createContact(input: $input) {
    contact {
      id
    }
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePagedContactMutation, CreatePagedContactMutationVariables>;
export const SetPagedPolicyDocument = new TypedDocumentString(`
    mutation SetPagedPolicy($input: SetEscalationPolicyInput!) {
  setEscalationPolicy(input: $input) {
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetPagedPolicyMutation, SetPagedPolicyMutationVariables>;
export const CreatePagedRuleDocument = new TypedDocumentString(`
    mutation CreatePagedRule($input: AlertRuleInput!) {
  createAlertRule(input: $input) {
    errors {
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePagedRuleMutation, CreatePagedRuleMutationVariables>;
export const RecordPagedMetricsDocument = new TypedDocumentString(`
    mutation RecordPagedMetrics($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    rejected {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<RecordPagedMetricsMutation, RecordPagedMetricsMutationVariables>;
export const ReadAlertGroupsDocument = new TypedDocumentString(`
    query ReadAlertGroups($slug: String!, $open: Boolean) {
  project(slug: $slug) {
    alertGroups(filter: { open: $open }, first: 3) {
      totalCount
      nodes {
        id
        escalation
        labels {
          name
          value
        }
        openedAt
        closedAt
        acknowledgedAt
        acknowledgedBy
        step
        round
        nextStepAt
        responseDueAt
        untoldAt
        alerts {
          totalCount
        }
        pages(first: 15) {
          nodes {
            contact
            notifier
            address
            reason
            step
            state
            at
            postedAt
            delivery {
              state
              attempts
              deliveredAt
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadAlertGroupsQuery, ReadAlertGroupsQueryVariables>;
export const ReadPagedAlertsDocument = new TypedDocumentString(`
    query ReadPagedAlerts($slug: String!) {
  project(slug: $slug) {
    alerts(first: 4) {
      nodes {
        id
        state
        level
        acknowledgedAt
        suppressedBy {
          kind
          name
          until
        }
        group {
          id
        }
        pages(first: 3) {
          nodes {
            contact
          }
        }
        entries {
          from
          to
          actor
          note
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadPagedAlertsQuery, ReadPagedAlertsQueryVariables>;
export const ForgetPagedContactDocument = new TypedDocumentString(`
    mutation ForgetPagedContact($input: DeleteContactInput!) {
  deleteContact(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ForgetPagedContactMutation, ForgetPagedContactMutationVariables>;
export const UpdatePagedContactDocument = new TypedDocumentString(`
    mutation UpdatePagedContact($input: UpdateContactInput!) {
  updateContact(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdatePagedContactMutation, UpdatePagedContactMutationVariables>;
export const ReadPagedAddressesDocument = new TypedDocumentString(`
    query ReadPagedAddresses($slug: String!) {
  project(slug: $slug) {
    contacts(first: 1) {
      nodes {
        channels {
          notifier
          address
        }
      }
    }
    alertGroups(first: 1) {
      nodes {
        pages(first: 1) {
          nodes {
            notifier
            address
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadPagedAddressesQuery, ReadPagedAddressesQueryVariables>;
export const ReadPagedTimelineDocument = new TypedDocumentString(`
    query ReadPagedTimeline($slug: String!) {
  project(slug: $slug) {
    incidents(first: 2) {
      nodes {
        timeline(first: 30) {
          nodes {
            text
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadPagedTimelineQuery, ReadPagedTimelineQueryVariables>;
export const AcknowledgePagedDocument = new TypedDocumentString(`
    mutation AcknowledgePaged($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgePagedMutation, AcknowledgePagedMutationVariables>;
export const ReleaseHealthsDocument = new TypedDocumentString(`
    query ReleaseHealths($slug: String!, $period: Period, $environment: String) {
  project(slug: $slug) {
    releases {
      nodes {
        version
        health(period: $period, environment: $environment) {
          sessions
          openSessions
          endedSessions
          erroredSessions
          unhandledSessions
          abnormalSessions
          crashedSessions
          users
          crashedUsers
          people {
            count
            isExact
            standardError
          }
          crashedPeople {
            count
            isExact
            standardError
          }
          crashFreeSessions
          crashFreeUsers
          adoption
          adoptionByUsers
          sessionLength {
            mean
            median
            timed
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseHealthsQuery, ReleaseHealthsQueryVariables>;
export const ReleaseStageDocument = new TypedDocumentString(`
    query ReleaseStage($slug: String!, $version: String!) {
  project(slug: $slug) {
    release(version: $version) {
      sessions
      users
      crashFreeSessions
      crashFreeUsers
      adoption
      adoptionByUsers
      stage
      previous {
        version
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseStageQuery, ReleaseStageQueryVariables>;
export const ComparisonDocument = new TypedDocumentString(`
    query Comparison($slug: String!, $version: String!, $with: String, $period: Period, $environment: String) {
  project(slug: $slug) {
    release(version: $version) {
      comparison(with: $with, period: $period, environment: $environment) {
        base {
          version
        }
        health {
          sessions
          crashedSessions
          adoption
        }
        baseHealth {
          sessions
          crashedSessions
          crashFreeSessions
        }
        differences {
          crashFreeSessions
          crashFreeUsers
          meanLength
          medianLength
          newIssues
          regressedIssues
          fixedIssues
        }
        regression {
          verdict
          confidence
          pValue
          test
          difference {
            value
            low
            high
          }
          sessions
          crashedSessions
          baseSessions
          baseCrashedSessions
          explanation
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ComparisonQuery, ComparisonQueryVariables>;
export const AllFiguresDocument = new TypedDocumentString(`
    query AllFigures($slug: String!) {
  project(slug: $slug) {
    releases(first: 20) {
      nodes {
        version
        sessions
        users
        crashFreeSessions
        crashFreeUsers
        adoption
        adoptionByUsers
        stage
        newIssueCount
        regressedIssueCount
        fixedIssueCount
        health {
          adoption
          sessionLength {
            median
          }
        }
        lastWeek: health(period: { last: "7d" }, environment: "production") {
          crashFreeUsers
          adoptionByUsers
        }
        previous {
          version
          sessions
        }
        comparison {
          base {
            version
          }
          differences {
            newIssues
          }
          regression {
            verdict
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AllFiguresQuery, AllFiguresQueryVariables>;
export const IssuesOfReleaseDocument = new TypedDocumentString(`
    query IssuesOfRelease($slug: String!, $version: String!) {
  project(slug: $slug) {
    release(version: $version) {
      newIssueCount
      regressedIssueCount
      fixedIssueCount
      newIssues {
        nodes {
          title
        }
      }
      regressedIssues {
        nodes {
          title
          status
        }
      }
      fixedIssues {
        nodes {
          title
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IssuesOfReleaseQuery, IssuesOfReleaseQueryVariables>;
export const BadArgumentsOfReleasesDocument = new TypedDocumentString(`
    query BadArgumentsOfReleases($slug: String!) {
  project(slug: $slug) {
    slug
    stability(period: { last: "long" }) {
      score
    }
    release(version: "shop@1") {
      sessions
      health {
        sessions
      }
      bad: health(period: { from: "1926-01-01T00:00:00Z" }) {
        sessions
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BadArgumentsOfReleasesQuery, BadArgumentsOfReleasesQueryVariables>;
export const IssueIdsOfReleaseDocument = new TypedDocumentString(`
    query IssueIdsOfRelease($slug: String!) {
  project(slug: $slug) {
    issues {
      nodes {
        id
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IssueIdsOfReleaseQuery, IssueIdsOfReleaseQueryVariables>;
export const ResolveInDocument = new TypedDocumentString(`
    mutation ResolveIn($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    issue {
      status
    }
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveInMutation, ResolveInMutationVariables>;
export const ReopenOfReleaseDocument = new TypedDocumentString(`
    mutation ReopenOfRelease($input: ReopenIssueInput!) {
  reopenIssue(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenOfReleaseMutation, ReopenOfReleaseMutationVariables>;
export const LiveReleaseDocument = new TypedDocumentString(`
    subscription LiveRelease($slug: String!) {
  live {
    project(slug: $slug) {
      release(version: "shop@1") {
        sessions
        crashFreeSessions
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveReleaseSubscription, LiveReleaseSubscriptionVariables>;
export const ReadReportedDocument = new TypedDocumentString(`
    query ReadReported($slug: String!, $eventId: String!) {
  project(slug: $slug) {
    crash(eventId: $eventId) {
      at
      level
      handled
      platform
      release
      environment
      transaction
      severity
      category
      sdk
      exceptions {
        type
        value
        frames {
          function
          lineno
          inApp
        }
      }
      tags {
        key
        value
      }
      user {
        id
        role
      }
      system {
        deviceModel
      }
      business {
        activeBatches
        dataIntegrity
      }
      breadcrumbs {
        message
      }
      issue {
        title
        crashCount
        userCount
      }
      raw
    }
  }
}
    `) as unknown as TypedDocumentString<ReadReportedQuery, ReadReportedQueryVariables>;
export const CountReportedDocument = new TypedDocumentString(`
    query CountReported($slug: String!) {
  project(slug: $slug) {
    crashStats {
      count
    }
  }
}
    `) as unknown as TypedDocumentString<CountReportedQuery, CountReportedQueryVariables>;
export const RecordMemoryDocument = new TypedDocumentString(`
    mutation RecordMemory($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    stored
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordMemoryMutation, RecordMemoryMutationVariables>;
export const AcknowledgeMemoryDocument = new TypedDocumentString(`
    mutation AcknowledgeMemory($id: ID!) {
  acknowledgeAlert(input: { alertId: $id }) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeMemoryMutation, AcknowledgeMemoryMutationVariables>;
export const OnTheirWayDocument = new TypedDocumentString(`
    query OnTheirWay {
  deliveries(filter: { states: [PENDING] }) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OnTheirWayQuery, OnTheirWayQueryVariables>;
export const ReadResponseDocument = new TypedDocumentString(`
    query ReadResponse {
  project(slug: "default") {
    warnings {
      nodes {
        type
        level
        resolved
        resolution
      }
    }
    alerts {
      nodes {
        id
        state
        level
        rule {
          name
        }
      }
    }
    alertGroups {
      nodes {
        pages {
          nodes {
            step
            reason
          }
        }
      }
    }
    incidents {
      nodes {
        status
        severity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadResponseQuery, ReadResponseQueryVariables>;
export const UpdateRetentionDocument = new TypedDocumentString(`
    mutation UpdateRetention($input: UpdateRetentionInput!) {
  updateRetention(input: $input) {
    retention {
      closedDays
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateRetentionMutation, UpdateRetentionMutationVariables>;
export const ReadRetentionDocument = new TypedDocumentString(`
    query ReadRetention($slug: String!) {
  project(slug: $slug) {
    retention {
      closedDays
    }
  }
}
    `) as unknown as TypedDocumentString<ReadRetentionQuery, ReadRetentionQueryVariables>;
export const AlertsThatAreKeptDocument = new TypedDocumentString(`
    subscription AlertsThatAreKept($slug: String!) {
  live {
    project(slug: $slug) {
      alerts(first: 1) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AlertsThatAreKeptSubscription, AlertsThatAreKeptSubscriptionVariables>;
export const CursorBeforeRetentionDocument = new TypedDocumentString(`
    query CursorBeforeRetention($slug: String!) {
  project(slug: $slug) {
    cursor
  }
}
    `) as unknown as TypedDocumentString<CursorBeforeRetentionQuery, CursorBeforeRetentionQueryVariables>;
export const AlertChangedAfterRetentionDocument = new TypedDocumentString(`
    subscription AlertChangedAfterRetention($project: String!, $after: String) {
  alertChanged(project: $project, after: $after) {
    alert {
      labels {
        value
      }
    }
    lagged {
      skipped
    }
  }
}
    `) as unknown as TypedDocumentString<AlertChangedAfterRetentionSubscription, AlertChangedAfterRetentionSubscriptionVariables>;
export const IncidentsThatAreKeptDocument = new TypedDocumentString(`
    query IncidentsThatAreKept($slug: String!) {
  project(slug: $slug) {
    incidents(first: 3) {
      nodes {
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentsThatAreKeptQuery, IncidentsThatAreKeptQueryVariables>;
export const IncidentThatStaysDocument = new TypedDocumentString(`
    mutation IncidentThatStays($input: OpenIncidentInput!) {
  openIncident(input: $input) {
    incident {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentThatStaysMutation, IncidentThatStaysMutationVariables>;
export const IncidentThatIsOverDocument = new TypedDocumentString(`
    mutation IncidentThatIsOver($input: UpdateIncidentInput!) {
  updateIncident(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IncidentThatIsOverMutation, IncidentThatIsOverMutationVariables>;
export const SilenceThatGoesDocument = new TypedDocumentString(`
    mutation SilenceThatGoes($input: CreateSilenceInput!) {
  createSilence(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SilenceThatGoesMutation, SilenceThatGoesMutationVariables>;
export const ReadProjectDocument = new TypedDocumentString(`
    query ReadProject($slug: String!) {
  project(slug: $slug) {
    id
    issues {
      nodes {
        id
      }
    }
    crashes {
      nodes {
        id
      }
    }
    releases {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadProjectQuery, ReadProjectQueryVariables>;
export const ReadProjectsDocument = new TypedDocumentString(`
    query ReadProjects {
  projects {
    nodes {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<ReadProjectsQuery, ReadProjectsQueryVariables>;
export const ReadNodeDocument = new TypedDocumentString(`
    query ReadNode($id: ID!) {
  node(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadNodeQuery, ReadNodeQueryVariables>;
export const CrashesDocument = new TypedDocumentString(`
    subscription Crashes($project: String!) {
  crashReported(project: $project) {
    crash {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CrashesSubscription, CrashesSubscriptionVariables>;
export const ReportDocument = new TypedDocumentString(`
    mutation Report($input: ReportCrashInput!) {
  reportCrash(input: $input) {
    eventId
    crash {
      message
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ReportMutation, ReportMutationVariables>;
export const ResolveTheirsDocument = new TypedDocumentString(`
    mutation ResolveTheirs($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    issue {
      id
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveTheirsMutation, ResolveTheirsMutationVariables>;
export const AddKeyDocument = new TypedDocumentString(`
    mutation AddKey($input: CreateProjectKeyInput!) {
  createProjectKey(input: $input) {
    key {
      label
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AddKeyMutation, AddKeyMutationVariables>;
export const EndKeyDocument = new TypedDocumentString(`
    mutation EndKey($input: RevokeProjectKeyInput!) {
  revokeProjectKey(input: $input) {
    key {
      label
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EndKeyMutation, EndKeyMutationVariables>;
export const MakeProjectDocument = new TypedDocumentString(`
    mutation MakeProject($input: CreateProjectInput!) {
  createProject(input: $input) {
    project {
      slug
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MakeProjectMutation, MakeProjectMutationVariables>;
export const MakeTokenDocument = new TypedDocumentString(`
    mutation MakeToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    secret
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MakeTokenMutation, MakeTokenMutationVariables>;
export const EndTokenDocument = new TypedDocumentString(`
    mutation EndToken($input: RevokeTokenInput!) {
  revokeToken(input: $input) {
    id
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EndTokenMutation, EndTokenMutationVariables>;
export const TokensDocument = new TypedDocumentString(`
    query Tokens {
  tokens {
    nodes {
      id
      name
      abilities
      projects {
        slug
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TokensQuery, TokensQueryVariables>;
export const ReadBothDocument = new TypedDocumentString(`
    query ReadBoth($slug: String!, $id: String!, $own: String!) {
  project(slug: $slug) {
    crash(eventId: $id) {
      ...WholeCrash
    }
    same: crash(eventId: $own) {
      ...WholeCrash
    }
    issues {
      nodes {
        crashCount
        title
      }
    }
  }
}
    fragment WholeCrash on Crash {
  eventId
  level
  platform
  release
  environment
  message
  exceptions {
    type
    value
    module
    frames {
      function
      filename
      module
      package
      lineno
      inApp
    }
  }
  tags {
    key
    value
  }
  breadcrumbs {
    category
    message
  }
  system {
    deviceModel
    osName
    osVersion
  }
  app {
    name
    version
    build
  }
  user {
    id
  }
  classification {
    severity
    category
    votes {
      classifier
    }
  }
  processing {
    notes
  }
}`) as unknown as TypedDocumentString<ReadBothQuery, ReadBothQueryVariables>;
export const ReadCrashDocument = new TypedDocumentString(`
    query ReadCrash($slug: String!, $eventId: String!) {
  project(slug: $slug) {
    crash(eventId: $eventId) {
      eventId
      severity
      category
      level
      handled
      platform
      release
      environment
      sdk
      issue {
        title
        culprit
        userCount
        crashCount
        severity
      }
      exceptions {
        type
        value
        frames {
          function
          filename
          lineno
          inApp
          context {
            line
          }
        }
      }
      breadcrumbs {
        category
        message
        level
        data
      }
      tags {
        key
        value
      }
      user {
        id
        username
        role
        screen
        workflow
        recentActions
      }
      system {
        deviceModel
        deviceFamily
        osName
        totalMemory
        batteryLevel
      }
      app {
        name
        version
        memory
        databaseState
        performance
      }
      business {
        activeCustomers
        activeBatches
        pendingTasks
        dataIntegrity
      }
      classification {
        category
        team
        votes {
          plugin
          classifier
          severity
        }
      }
      impact {
        affectedUsers
        businessImpact
        escalationRequired
        dataLossRisk
      }
      recommendations {
        action
        priority
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadCrashQuery, ReadCrashQueryVariables>;
export const ReadReleasesDocument = new TypedDocumentString(`
    query ReadReleases($slug: String!) {
  project(slug: $slug) {
    releases {
      nodes {
        version
        sessions
        health {
          crashedSessions
          erroredSessions
        }
        crashFreeSessions
        users
        crashFreeUsers
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadReleasesQuery, ReadReleasesQueryVariables>;
export const BadSessionsToldDocument = new TypedDocumentString(`
    query BadSessionsTold($slug: String!) {
  project(slug: $slug) {
    releases(first: 10) {
      nodes {
        version
        sessions
      }
    }
    intake {
      category
      outcome
      reason
      quantity
    }
  }
}
    `) as unknown as TypedDocumentString<BadSessionsToldQuery, BadSessionsToldQueryVariables>;
export const CreateSilenceDocument = new TypedDocumentString(`
    mutation CreateSilence($input: CreateSilenceInput!) {
  createSilence(input: $input) {
    silence {
      id
      active
      createdBy
      matchers {
        label
        operator
        value
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateSilenceMutation, CreateSilenceMutationVariables>;
export const ExpireSilenceDocument = new TypedDocumentString(`
    mutation ExpireSilence($input: ExpireSilenceInput!) {
  expireSilence(input: $input) {
    silence {
      active
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ExpireSilenceMutation, ExpireSilenceMutationVariables>;
export const CreateMuteTimeDocument = new TypedDocumentString(`
    mutation CreateMuteTime($input: CreateMuteTimeInput!) {
  createMuteTime(input: $input) {
    muteTime {
      id
      name
      mutedUntil
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateMuteTimeMutation, CreateMuteTimeMutationVariables>;
export const UpdateMuteTimeDocument = new TypedDocumentString(`
    mutation UpdateMuteTime($input: UpdateMuteTimeInput!) {
  updateMuteTime(input: $input) {
    muteTime {
      name
      timeZone
      intervals {
        from
        to
        weekdays
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateMuteTimeMutation, UpdateMuteTimeMutationVariables>;
export const DeleteMuteTimeDocument = new TypedDocumentString(`
    mutation DeleteMuteTime($input: DeleteMuteTimeInput!) {
  deleteMuteTime(input: $input) {
    deletedId
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteMuteTimeMutation, DeleteMuteTimeMutationVariables>;
export const CreateInhibitionDocument = new TypedDocumentString(`
    mutation CreateInhibition($input: CreateInhibitionInput!) {
  createInhibition(input: $input) {
    inhibition {
      id
      name
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateInhibitionMutation, CreateInhibitionMutationVariables>;
export const UpdateInhibitionDocument = new TypedDocumentString(`
    mutation UpdateInhibition($input: UpdateInhibitionInput!) {
  updateInhibition(input: $input) {
    inhibition {
      name
      source {
        label
        operator
        value
      }
      target {
        label
        operator
        value
      }
      equal
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateInhibitionMutation, UpdateInhibitionMutationVariables>;
export const ReadMuteTimesOfRulesDocument = new TypedDocumentString(`
    query ReadMuteTimesOfRules($slug: String!) {
  project(slug: $slug) {
    alertRules {
      name
      muteTimes
    }
  }
}
    `) as unknown as TypedDocumentString<ReadMuteTimesOfRulesQuery, ReadMuteTimesOfRulesQueryVariables>;
export const UpdateAlertGroupingDocument = new TypedDocumentString(`
    mutation UpdateAlertGrouping($input: UpdateAlertGroupingInput!) {
  updateAlertGrouping(input: $input) {
    settings {
      waitSeconds
      escalations {
        level
        escalation
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateAlertGroupingMutation, UpdateAlertGroupingMutationVariables>;
export const SnoozePagedDocument = new TypedDocumentString(`
    mutation SnoozePaged($input: SnoozeAlertInput!) {
  snoozeAlert(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SnoozePagedMutation, SnoozePagedMutationVariables>;
export const ReadSilencesDocument = new TypedDocumentString(`
    query ReadSilences($slug: String!) {
  project(slug: $slug) {
    open: silences(filter: { open: true }, first: 5) {
      totalCount
    }
    over: silences(filter: { open: false }, first: 5) {
      totalCount
    }
    muteTimes {
      name
    }
    inhibitions {
      name
    }
    alertGrouping {
      by
      waitSeconds
      intervalSeconds
      repeatSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<ReadSilencesQuery, ReadSilencesQueryVariables>;
export const RelativesDocument = new TypedDocumentString(`
    query Relatives($project: String!, $eventId: String!) {
  project(slug: $project) {
    crash(eventId: $eventId) {
      similar(first: 2) {
        similarity
        crash {
          eventId
        }
      }
      issue {
        similar {
          similarity
          issue {
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RelativesQuery, RelativesQueryVariables>;
export const StabilityDocument = new TypedDocumentString(`
    query Stability($slug: String!, $period: Period, $environment: String, $release: String, $interval: Interval! = DAY) {
  project(slug: $slug) {
    stability(period: $period, environment: $environment, release: $release) {
      score
      target
      status
      trend
      explanation
      missing
      from
      to
      components {
        name
        weight
        value
        explanation
        target
        status
      }
      crashFreeSessions
      crashFreeUsers
      people {
        count
        isExact
        standardError
      }
      activeIssues
      activeWarnings
      memoryPressure
      points(interval: $interval) {
        at
        score
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StabilityQuery, StabilityQueryVariables>;
export const KpisOfStabilityDocument = new TypedDocumentString(`
    query KpisOfStability($slug: String!, $period: Period) {
  project(slug: $slug) {
    stability(period: $period) {
      kpis {
        activeIssues {
          value
          count
          unit
          target
          status
          points {
            at
            value
          }
        }
        activeWarnings {
          value
          count
          unit
          target
          status
          points {
            at
            value
          }
        }
        openIncidents {
          value
          count
          unit
          target
          status
          points {
            at
            value
          }
        }
        memoryUsed {
          value
          count
          unit
          target
          status
          points {
            at
            value
          }
        }
        automaticRecovery {
          value
          count
          unit
          target
          status
        }
        featureAvailability {
          value
          count
          unit
          target
          status
        }
        userReported {
          value
          count
          unit
          target
          status
        }
        dataLossIncidents {
          value
          count
          unit
          target
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KpisOfStabilityQuery, KpisOfStabilityQueryVariables>;
export const SeenInEnvironmentDocument = new TypedDocumentString(`
    query SeenInEnvironment($slug: String!, $environment: String!) {
  project(slug: $slug) {
    crashes(first: 9, filter: { environment: [$environment] }) {
      nodes {
        environment
      }
    }
    crashStats(filter: { environment: [$environment] }) {
      count
    }
    stability(environment: $environment) {
      activeIssues
    }
    kpis(environment: $environment) {
      activeIssues {
        value
      }
      crashFreeSessions {
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SeenInEnvironmentQuery, SeenInEnvironmentQueryVariables>;
export const ManyStabilitiesDocument = new TypedDocumentString(`
    query ManyStabilities($slug: String!, $many: Boolean!) {
  project(slug: $slug) {
    stability {
      explanation
      points(interval: DAY) {
        score
      }
    }
    kpis {
      activeIssues {
        value
      }
    }
    again: stability @include(if: $many) {
      explanation
      days: points(interval: DAY) {
        score
      }
      more: points(interval: DAY) {
        at
      }
      kpis {
        activeIssues {
          value
        }
        crashFreeUsers {
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ManyStabilitiesQuery, ManyStabilitiesQueryVariables>;
export const LiveStabilityDocument = new TypedDocumentString(`
    subscription LiveStability($slug: String!) {
  live {
    project(slug: $slug) {
      stability {
        score
        crashFreeSessions
        activeIssues
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveStabilitySubscription, LiveStabilitySubscriptionVariables>;
export const StabilitySettingsDocument = new TypedDocumentString(`
    query StabilitySettings($slug: String!) {
  project(slug: $slug) {
    stabilitySettings {
      weights {
        memory
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StabilitySettingsQuery, StabilitySettingsQueryVariables>;
export const UpdateStabilitySettingsDocument = new TypedDocumentString(`
    mutation UpdateStabilitySettings($input: UpdateStabilitySettingsInput!) {
  updateStabilitySettings(input: $input) {
    settings {
      weights {
        crashFreeSessions
        crashFreeUsers
        issues
        warnings
        memory
        incidents
        recovery
      }
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateStabilitySettingsMutation, UpdateStabilitySettingsMutationVariables>;
export const RecordSamplesOfStabilityDocument = new TypedDocumentString(`
    mutation RecordSamplesOfStability($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    rejected {
      index
      reason
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSamplesOfStabilityMutation, RecordSamplesOfStabilityMutationVariables>;
export const IssueOfStabilityDocument = new TypedDocumentString(`
    query IssueOfStability($slug: String!) {
  project(slug: $slug) {
    issues(first: 1) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IssueOfStabilityQuery, IssueOfStabilityQueryVariables>;
export const ResolveOfStabilityDocument = new TypedDocumentString(`
    mutation ResolveOfStability($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveOfStabilityMutation, ResolveOfStabilityMutationVariables>;
export const OpenForStabilityDocument = new TypedDocumentString(`
    mutation OpenForStability($input: OpenIncidentInput!) {
  openIncident(input: $input) {
    incident {
      id
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OpenForStabilityMutation, OpenForStabilityMutationVariables>;
export const ResolveIncidentOfStabilityDocument = new TypedDocumentString(`
    mutation ResolveIncidentOfStability($input: UpdateIncidentInput!) {
  updateIncident(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveIncidentOfStabilityMutation, ResolveIncidentOfStabilityMutationVariables>;
export const SystemHealthDocument = new TypedDocumentString(`
    query SystemHealth($slug: String!) {
  project(slug: $slug) {
    systemHealth {
      status
      explanation
      checkedAt
      instances
      recommendations
      queueLength
      failedRequests
      errorRate
      criticalErrorRate
      uptime
      issues {
        area
        metric
        status
        message
        recommendation
        value
        threshold
        unit
        instances
      }
      network {
        instances
        quality
        latency
        byType {
          type
          instances
          quality
          latency
        }
      }
      memory {
        median
        max
        pressure
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SystemHealthQuery, SystemHealthQueryVariables>;
export const SystemHealthInstancesDocument = new TypedDocumentString(`
    query SystemHealthInstances($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
  project(slug: $slug) {
    systemHealth {
      instanceHealth(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          instance
          at
          status
          networkType
          networkQuality
          latency
          memory
          queueLength
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SystemHealthInstancesQuery, SystemHealthInstancesQueryVariables>;
export const ManySystemHealthsDocument = new TypedDocumentString(`
    query ManySystemHealths($slug: String!, $many: Boolean!) {
  project(slug: $slug) {
    systemHealth {
      status
    }
    again: systemHealth @include(if: $many) {
      explanation
      instanceHealth {
        nodes {
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ManySystemHealthsQuery, ManySystemHealthsQueryVariables>;
export const WatchedSystemHealthDocument = new TypedDocumentString(`
    subscription WatchedSystemHealth($slug: String!) {
  live {
    project(slug: $slug) {
      systemHealth {
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WatchedSystemHealthSubscription, WatchedSystemHealthSubscriptionVariables>;
export const RecordOfSystemHealthDocument = new TypedDocumentString(`
    mutation RecordOfSystemHealth($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    stored
    rejected {
      index
      reason
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordOfSystemHealthMutation, RecordOfSystemHealthMutationVariables>;
export const DefineForSystemHealthDocument = new TypedDocumentString(`
    mutation DefineForSystemHealth($input: DefineMetricInput!) {
  defineMetric(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DefineForSystemHealthMutation, DefineForSystemHealthMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  viewer {
    name
    __typename
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const CreateDashboardTokenDocument = new TypedDocumentString(`
    mutation CreateDashboardToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    secret
    token {
      trustedDocumentsOnly
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateDashboardTokenMutation, CreateDashboardTokenMutationVariables>;
export const RegisterDocument = new TypedDocumentString(`
    mutation Register($input: RegisterDocumentsInput!) {
  registerDocuments(input: $input) {
    documents {
      hash
      operations
    }
    added
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const ForgetDocument = new TypedDocumentString(`
    mutation Forget($input: ForgetDocumentsInput!) {
  forgetDocuments(input: $input) {
    hashes
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ForgetMutation, ForgetMutationVariables>;
export const TrustedDocumentsDocument = new TypedDocumentString(`
    query TrustedDocuments {
  trustedDocuments {
    nodes {
      hash
      text
      by
      faults
    }
  }
}
    `) as unknown as TypedDocumentString<TrustedDocumentsQuery, TrustedDocumentsQueryVariables>;
export const ReportUsageDocument = new TypedDocumentString(`
    mutation ReportUsage($input: ReportUsageInput!) {
  reportUsage(input: $input) {
    stored
    duplicates
    rejected {
      index
      reason
      message
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReportUsageMutation, ReportUsageMutationVariables>;
export const UsageOfDocument = new TypedDocumentString(`
    query UsageOf($slug: String!, $period: Period, $role: String, $customer: String, $feature: String, $by: UsageBreakdown = FEATURE, $first: Int, $after: String, $last: Int, $before: String, $withBy: Boolean = false, $withWorkflow: Boolean = false) {
  project(slug: $slug) {
    usage(period: $period, role: $role, customer: $customer, feature: $feature) {
      ...Figures
      days {
        at
        ...Figures
      }
      by(dimension: $by, first: $first, after: $after, last: $last, before: $before) @include(if: $withBy) {
        nodes {
          key
          share
          reach
          ...Figures
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
      }
      workflow(name: "checkout") @include(if: $withWorkflow) {
        name
        ...Figures
        steps {
          nodes {
            key
            share
            reach
            ...Figures
          }
        }
      }
    }
  }
}
    fragment Figures on UsageFigures {
  events
  people {
    count
    isExact
    standardError
  }
  started
  completed
  failed
  abandoned
  completionRate
  secondsMean
}`) as unknown as TypedDocumentString<UsageOfQuery, UsageOfQueryVariables>;
export const LiveUsageDocument = new TypedDocumentString(`
    subscription LiveUsage($slug: String!) {
  live {
    project(slug: $slug) {
      usage {
        events
        people {
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LiveUsageSubscription, LiveUsageSubscriptionVariables>;
export const UsageOfCustomerDocument = new TypedDocumentString(`
    query UsageOfCustomer($slug: String!) {
  project(slug: $slug) {
    customer(key: "acme") {
      usage {
        ...UsageOfOne
      }
    }
    usage(customer: "acme") {
      ...UsageOfOne
    }
  }
}
    fragment UsageOfOne on Usage {
  events
  people {
    count
    isExact
  }
  days {
    at
    events
    people {
      count
    }
  }
  by(dimension: FEATURE) {
    nodes {
      key
      events
    }
  }
}`) as unknown as TypedDocumentString<UsageOfCustomerQuery, UsageOfCustomerQueryVariables>;
export const UsageOfCustomersFeatureDocument = new TypedDocumentString(`
    query UsageOfCustomersFeature($slug: String!, $period: Period) {
  project(slug: $slug) {
    customer(key: "acme") {
      usage(feature: "cart", period: $period) {
        events
        people {
          count
        }
        days {
          at
          events
        }
      }
    }
    usage(customer: "acme", feature: "cart", period: $period) {
      events
      people {
        count
      }
      days {
        at
        events
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UsageOfCustomersFeatureQuery, UsageOfCustomersFeatureQueryVariables>;
export const ReadWarningsDocument = new TypedDocumentString(`
    query ReadWarnings($slug: String!, $filter: WarningFilter) {
  project(slug: $slug) {
    warnings(filter: $filter, first: 100) {
      nodes {
        id
        type
        level
        message
        suggestedAction
        at
        resolved
        resolvedAt
        resolvedBy
        resolution
        metric
        labels {
          name
          value
        }
        detector
        instances
        value
        threshold
        unit
        confidence
        expectedAt
        lastSeen
        findings
        priority
        alertThresholdSeconds
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadWarningsQuery, ReadWarningsQueryVariables>;
export const RecordSamplesToWarnOfDocument = new TypedDocumentString(`
    mutation RecordSamplesToWarnOf($input: RecordMetricsInput!) {
  recordMetrics(input: $input) {
    rejected {
      index
      reason
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSamplesToWarnOfMutation, RecordSamplesToWarnOfMutationVariables>;
export const DefineMetricToWarnOfDocument = new TypedDocumentString(`
    mutation DefineMetricToWarnOf($input: DefineMetricInput!) {
  defineMetric(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DefineMetricToWarnOfMutation, DefineMetricToWarnOfMutationVariables>;
export const UpdateWarningSettingsDocument = new TypedDocumentString(`
    mutation UpdateWarningSettings($input: UpdateWarningSettingsInput!) {
  updateWarningSettings(input: $input) {
    settings {
      forecastConfidence
      alertThresholdSeconds {
        info
        warning
        critical
        emergency
      }
    }
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateWarningSettingsMutation, UpdateWarningSettingsMutationVariables>;
export const PageWarningsDocument = new TypedDocumentString(`
    query PageWarnings($slug: String!, $first: Int) {
  project(slug: $slug) {
    warnings(first: $first) {
      totalCount
      nodes {
        id
        project {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PageWarningsQuery, PageWarningsQueryVariables>;
export const ReadWarningDocument = new TypedDocumentString(`
    query ReadWarning($id: ID!) {
  node(id: $id) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<ReadWarningQuery, ReadWarningQueryVariables>;
export const ReadProjectOfWarningsDocument = new TypedDocumentString(`
    query ReadProjectOfWarnings($slug: String!) {
  project(slug: $slug) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadProjectOfWarningsQuery, ReadProjectOfWarningsQueryVariables>;
export const ResolveWarningDocument = new TypedDocumentString(`
    mutation ResolveWarning($input: ResolveWarningInput!) {
  resolveWarning(input: $input) {
    warning {
      resolved
      resolution
      resolvedBy
      resolvedAt
    }
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveWarningMutation, ResolveWarningMutationVariables>;
export const WarningChangedDocument = new TypedDocumentString(`
    subscription WarningChanged($project: String!, $after: String) {
  warningChanged(project: $project, after: $after) {
    cursor
    warning {
      level
      value
      resolved
      labels {
        value
      }
    }
    lagged {
      skipped
    }
  }
}
    `) as unknown as TypedDocumentString<WarningChangedSubscription, WarningChangedSubscriptionVariables>;
export const CrashesAfterDocument = new TypedDocumentString(`
    subscription CrashesAfter($project: String!, $after: String, $minSeverity: Severity) {
  crashReported(project: $project, after: $after, minSeverity: $minSeverity) {
    cursor
    crash {
      eventId
    }
    lagged {
      skipped
    }
  }
}
    `) as unknown as TypedDocumentString<CrashesAfterSubscription, CrashesAfterSubscriptionVariables>;
export const IssuesAfterDocument = new TypedDocumentString(`
    subscription IssuesAfter($project: String!, $after: String) {
  issueChanged(project: $project, after: $after) {
    cursor
    issue {
      shortId
      status
      crashCount
    }
  }
}
    `) as unknown as TypedDocumentString<IssuesAfterSubscription, IssuesAfterSubscriptionVariables>;
export const CursorDocument = new TypedDocumentString(`
    query Cursor($slug: String!) {
  project(slug: $slug) {
    cursor
  }
}
    `) as unknown as TypedDocumentString<CursorQuery, CursorQueryVariables>;
export const LiveCursorDocument = new TypedDocumentString(`
    subscription LiveCursor($slug: String!) {
  live {
    project(slug: $slug) {
      cursor
    }
  }
}
    `) as unknown as TypedDocumentString<LiveCursorSubscription, LiveCursorSubscriptionVariables>;
export const IssueByNumberDocument = new TypedDocumentString(`
    query IssueByNumber($slug: String!, $shortId: String!) {
  project(slug: $slug) {
    issue(shortId: $shortId) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<IssueByNumberQuery, IssueByNumberQueryVariables>;
export const ResolveOneDocument = new TypedDocumentString(`
    mutation ResolveOne($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveOneMutation, ResolveOneMutationVariables>;
export const AssignOneDocument = new TypedDocumentString(`
    mutation AssignOne($input: AssignIssueInput!) {
  assignIssue(input: $input) {
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AssignOneMutation, AssignOneMutationVariables>;
export const ReportToDocument = new TypedDocumentString(`
    mutation ReportTo($input: ReportCrashInput!) {
  reportCrash(input: $input) {
    eventId
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportToMutation, ReportToMutationVariables>;
export const ReadKeptDocument = new TypedDocumentString(`
    query ReadKept($slug: String!) {
  project(slug: $slug) {
    crashes {
      nodes {
        eventId
        message
      }
    }
    issues {
      nodes {
        crashCount
        userCount
      }
    }
    intake {
      category
      outcome
      reason
      quantity
    }
    releases {
      nodes {
        version
        sessions
        health {
          crashedSessions
          erroredSessions
        }
        crashFreeSessions
        users
        crashFreeUsers
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadKeptQuery, ReadKeptQueryVariables>;
export const RevokeKeyDocument = new TypedDocumentString(`
    mutation RevokeKey($input: RevokeProjectKeyInput!) {
  revokeProjectKey(input: $input) {
    key {
      revokedAt
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeKeyMutation, RevokeKeyMutationVariables>;
export const CreateKeyDocument = new TypedDocumentString(`
    mutation CreateKey($input: CreateProjectKeyInput!) {
  createProjectKey(input: $input) {
    key {
      publicKey
    }
  }
}
    `) as unknown as TypedDocumentString<CreateKeyMutation, CreateKeyMutationVariables>;
export const ReadIssuesDocument = new TypedDocumentString(`
    query ReadIssues($slug: String!) {
  project(slug: $slug) {
    issues {
      nodes {
        id
        shortId
        title
        culprit
        status
        severity
        platform
        crashCount
        userCount
        firstSeen
        lastSeen
        assignee
        resolution {
          held
          recurrences
          secondsToResolve
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadIssuesQuery, ReadIssuesQueryVariables>;
export const PageIssuesDocument = new TypedDocumentString(`
    query PageIssues($slug: String!, $filter: IssueFilter, $orderBy: IssueOrder, $first: Int, $after: String, $last: Int, $before: String) {
  project(slug: $slug) {
    issues(
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      nodes {
        id
        title
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PageIssuesQuery, PageIssuesQueryVariables>;
export const PageCrashesDocument = new TypedDocumentString(`
    query PageCrashes($slug: String!, $filter: CrashFilter, $first: Int, $after: String, $last: Int, $before: String) {
  project(slug: $slug) {
    crashes(
      filter: $filter
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      nodes {
        id
        at
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PageCrashesQuery, PageCrashesQueryVariables>;
export const PageCrashesOfIssueDocument = new TypedDocumentString(`
    query PageCrashesOfIssue($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  node(id: $id) {
    ... on Issue {
      crashes(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          at
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PageCrashesOfIssueQuery, PageCrashesOfIssueQueryVariables>;
export const ReadIdsDocument = new TypedDocumentString(`
    query ReadIds($slug: String!) {
  project(slug: $slug) {
    id
    issues(first: 2) {
      nodes {
        id
        shortId
      }
    }
    crashes(first: 2) {
      nodes {
        id
      }
    }
    releases(first: 2) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadIdsQuery, ReadIdsQueryVariables>;
export const ReadNodesDocument = new TypedDocumentString(`
    query ReadNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<ReadNodesQuery, ReadNodesQueryVariables>;
export const ReadIssueDocument = new TypedDocumentString(`
    query ReadIssue($slug: String!, $shortId: String!) {
  project(slug: $slug) {
    issue(shortId: $shortId) {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReadIssueQuery, ReadIssueQueryVariables>;
export const IssueChangedDocument = new TypedDocumentString(`
    subscription IssueChanged($project: String!) {
  issueChanged(project: $project) {
    issue {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<IssueChangedSubscription, IssueChangedSubscriptionVariables>;
export const ResolveDocument = new TypedDocumentString(`
    mutation Resolve($input: ResolveIssueInput!) {
  resolveIssue(input: $input) {
    issue {
      status
    }
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveMutation, ResolveMutationVariables>;
export const IgnoreDocument = new TypedDocumentString(`
    mutation Ignore($input: IgnoreIssueInput!) {
  ignoreIssue(input: $input) {
    issue {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<IgnoreMutation, IgnoreMutationVariables>;
export const ReopenDocument = new TypedDocumentString(`
    mutation Reopen($input: ReopenIssueInput!) {
  reopenIssue(input: $input) {
    issue {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenMutation, ReopenMutationVariables>;
export const AssignDocument = new TypedDocumentString(`
    mutation Assign($input: AssignIssueInput!) {
  assignIssue(input: $input) {
    issue {
      assignee
    }
  }
}
    `) as unknown as TypedDocumentString<AssignMutation, AssignMutationVariables>;
export const ReadCategoriesDocument = new TypedDocumentString(`
    query ReadCategories($slug: String!) {
  project(slug: $slug) {
    issues {
      nodes {
        category
        severity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadCategoriesQuery, ReadCategoriesQueryVariables>;
export const TestNotifierDocument = new TypedDocumentString(`
    mutation TestNotifier($input: TestNotifierInput!) {
  testNotifier(input: $input) {
    delivery {
      id
      notifier
      subject
      title
      action
      level
      state
      attempts
      lastError
      nextAttemptAt
      settledAt
      receiptId
      receiptNote
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<TestNotifierMutation, TestNotifierMutationVariables>;
export const ReadDeliveriesDocument = new TypedDocumentString(`
    query ReadDeliveries($filter: DeliveryFilter) {
  deliveries(filter: $filter, first: 100) {
    nodes {
      id
      notifier
      subject
      title
      action
      level
      state
      attempts
      lastError
      nextAttemptAt
      settledAt
      receiptId
      receiptNote
    }
  }
}
    `) as unknown as TypedDocumentString<ReadDeliveriesQuery, ReadDeliveriesQueryVariables>;
export const WatchDeliveriesDocument = new TypedDocumentString(`
    subscription WatchDeliveries {
  live {
    deliveries {
      nodes {
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WatchDeliveriesSubscription, WatchDeliveriesSubscriptionVariables>;
export const ReadDeliveryDocument = new TypedDocumentString(`
    query ReadDelivery($id: ID!) {
  node(id: $id) {
    ... on Delivery {
      subject
    }
  }
}
    `) as unknown as TypedDocumentString<ReadDeliveryQuery, ReadDeliveryQueryVariables>;
export const ResendDeliveryDocument = new TypedDocumentString(`
    mutation ResendDelivery($input: ResendDeliveryInput!) {
  resendDelivery(input: $input) {
    delivery {
      state
      attempts
    }
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResendDeliveryMutation, ResendDeliveryMutationVariables>;
export const ResendDeliveriesDocument = new TypedDocumentString(`
    mutation ResendDeliveries($input: ResendDeliveriesInput!) {
  resendDeliveries(input: $input) {
    count
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResendDeliveriesMutation, ResendDeliveriesMutationVariables>;
export const DiscardDeliveryDocument = new TypedDocumentString(`
    mutation DiscardDelivery($input: DiscardDeliveryInput!) {
  discardDelivery(input: $input) {
    discarded
    errors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardDeliveryMutation, DiscardDeliveryMutationVariables>;
export const PreviewNotificationDocument = new TypedDocumentString(`
    query PreviewNotification($notifier: String!, $title: String, $project: String) {
  notificationPreview(notifier: $notifier, title: $title, project: $project) {
    parts {
      name
      contentType
      body
    }
    errors {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewNotificationQuery, PreviewNotificationQueryVariables>;
export const PluginCrashDocument = new TypedDocumentString(`
    query PluginCrash($slug: String!, $eventId: String!) {
  project(slug: $slug) {
    crash(eventId: $eventId) {
      classification {
        votes {
          plugin
          classifier
          reason
        }
      }
      processing {
        steps {
          plugin
          failure
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PluginCrashQuery, PluginCrashQueryVariables>;
export const PluginStatusesDocument = new TypedDocumentString(`
    query PluginStatuses {
  plugins {
    name
    version
    kinds
    state
    circuit
    calls
    failures
    lastError
    latencyP50
    latencyP99
    required
    isolated
    configuration
    faults {
      code
      message
    }
    additions {
      kind
      name
      circuit
      calls
      failures
    }
    options {
      path
      type
      required
      description
      secret
    }
  }
}
    `) as unknown as TypedDocumentString<PluginStatusesQuery, PluginStatusesQueryVariables>;
export const PluginNamesDocument = new TypedDocumentString(`
    query PluginNames {
  plugins {
    name
    state
  }
}
    `) as unknown as TypedDocumentString<PluginNamesQuery, PluginNamesQueryVariables>;
export const DisablePluginDocument = new TypedDocumentString(`
    mutation DisablePlugin($input: PluginInput!) {
  disablePlugin(input: $input) {
    plugin {
      state
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DisablePluginMutation, DisablePluginMutationVariables>;
export const EnablePluginDocument = new TypedDocumentString(`
    mutation EnablePlugin($input: PluginInput!) {
  enablePlugin(input: $input) {
    plugin {
      state
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<EnablePluginMutation, EnablePluginMutationVariables>;
export const ResetPluginCircuitDocument = new TypedDocumentString(`
    mutation ResetPluginCircuit($input: PluginInput!) {
  resetPluginCircuit(input: $input) {
    plugin {
      circuit
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPluginCircuitMutation, ResetPluginCircuitMutationVariables>;
export const ReloadPluginDocument = new TypedDocumentString(`
    mutation ReloadPlugin($input: PluginInput!) {
  reloadPlugin(input: $input) {
    plugin {
      configuration
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReloadPluginMutation, ReloadPluginMutationVariables>;
export const PluginChangesDocument = new TypedDocumentString(`
    subscription PluginChanges {
  pluginChanged {
    plugin {
      name
      state
      circuit
    }
    lagged {
      skipped
    }
  }
}
    `) as unknown as TypedDocumentString<PluginChangesSubscription, PluginChangesSubscriptionVariables>;
export const CreateProjectDocument = new TypedDocumentString(`
    mutation CreateProject($input: CreateProjectInput!) {
  createProject(input: $input) {
    project {
      number
      keys {
        publicKey
        dsn
      }
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateProjectMutation, CreateProjectMutationVariables>;
export const CreateTokenDocument = new TypedDocumentString(`
    mutation CreateToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    secret
    token {
      id
    }
    errors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const ReportCrashDocument = new TypedDocumentString(`
    mutation ReportCrash($input: ReportCrashInput!) {
  reportCrash(input: $input) {
    eventId
    duplicate
    errors {
      code
      message
      path
    }
    crash {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReportCrashMutation, ReportCrashMutationVariables>;
export const CrashReportedDocument = new TypedDocumentString(`
    subscription CrashReported($project: String!) {
  crashReported(project: $project) {
    crash {
      eventId
      severity
      category
      exceptions {
        type
        value
      }
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CrashReportedSubscription, CrashReportedSubscriptionVariables>;