-- CreateEnum
CREATE TYPE "AlertState" AS ENUM ('PENDING', 'FIRING', 'ACKNOWLEDGED', 'RESOLVED', 'NO_DATA', 'ERROR');

-- CreateEnum
CREATE TYPE "AlertRuleKind" AS ENUM ('METRIC', 'CRASH_RATE', 'CRASH_FREE_RATE', 'ISSUE_NEW', 'ISSUE_REGRESSED', 'ISSUE_SPIKE', 'BURN_RATE', 'NO_DATA');

-- CreateEnum
CREATE TYPE "EscalationLevel" AS ENUM ('STANDARD', 'URGENT', 'IMMEDIATE', 'EMERGENCY');

-- CreateEnum
CREATE TYPE "StakeholderRole" AS ENUM ('DEVELOPER', 'QA', 'TEAM_LEAD', 'PRODUCT_MANAGER', 'STAKEHOLDER');

-- CreateEnum
CREATE TYPE "PageReason" AS ENUM ('STEP', 'CHANGE', 'REPEAT', 'ACKNOWLEDGED', 'RESOLVED');

-- CreateEnum
CREATE TYPE "PageState" AS ENUM ('POSTED', 'THROTTLED', 'DROPPED');

-- CreateEnum
CREATE TYPE "IncidentStatus" AS ENUM ('INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED');

-- CreateEnum
CREATE TYPE "IncidentEntryKind" AS ENUM ('OPENED', 'ALERT', 'ISSUE', 'TOLD', 'ACKNOWLEDGED', 'STATUS', 'SEVERITY', 'ROLE', 'STEP', 'LINK', 'BREACH', 'NOTE', 'RESOLVED');

-- CreateEnum
CREATE TYPE "MetricKind" AS ENUM ('GAUGE', 'COUNTER', 'DISTRIBUTION');

-- CreateEnum
CREATE TYPE "MetricDirection" AS ENUM ('LOWER_IS_BETTER', 'HIGHER_IS_BETTER');

-- CreateEnum
CREATE TYPE "WarningType" AS ENUM ('MEMORY_PRESSURE', 'PERFORMANCE_DEGRADATION', 'RESOURCE_EXHAUSTION', 'NETWORK_INSTABILITY', 'DATA_CORRUPTION', 'PREDICTED_FAILURE');

-- CreateEnum
CREATE TYPE "WarningLevel" AS ENUM ('INFO', 'WARNING', 'CRITICAL', 'EMERGENCY');

-- CreateEnum
CREATE TYPE "WarningResolution" AS ENUM ('RECOVERED', 'BY_HAND', 'SILENT', 'MERGED');

-- CreateTable
CREATE TABLE "alert_rule" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "kind" "AlertRuleKind" NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "spec" JSONB NOT NULL,
    "labels" JSONB NOT NULL DEFAULT '{}',
    "for_seconds" INTEGER NOT NULL DEFAULT 0,
    "keep_firing_seconds" INTEGER NOT NULL DEFAULT 0,
    "interval_seconds" INTEGER NOT NULL DEFAULT 15,
    "escalation" "EscalationLevel",
    "opens_incident" BOOLEAN,
    "playbook" TEXT,
    "mute_times" TEXT[],
    "built_in" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "evaluated_at" TIMESTAMPTZ(3),
    "watched_since" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "place" BIGINT NOT NULL DEFAULT 0,
    "issues_before" INTEGER NOT NULL DEFAULT 0,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "rule_id" UUID NOT NULL,
    "fingerprint" UUID NOT NULL,
    "labels" JSONB NOT NULL,
    "summary" TEXT NOT NULL,
    "state" "AlertState" NOT NULL,
    "level" "WarningLevel" NOT NULL,
    "value" DOUBLE PRECISION,
    "threshold" DOUBLE PRECISION,
    "unit" TEXT,
    "issue_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "fired_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL,
    "last_true_at" TIMESTAMPTZ(3) NOT NULL,
    "towards" "AlertState",
    "towards_since" TIMESTAMPTZ(3),
    "held" BOOLEAN NOT NULL DEFAULT false,
    "missed" INTEGER NOT NULL DEFAULT 0,
    "snoozed_until" TIMESTAMPTZ(3),
    "snoozed_for_good" BOOLEAN NOT NULL DEFAULT false,
    "snoozed_by" TEXT,
    "group_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changed" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_entry" (
    "id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "from" "AlertState",
    "to" "AlertState" NOT NULL,
    "level" "WarningLevel" NOT NULL,
    "value" DOUBLE PRECISION,
    "actor" TEXT,
    "note" TEXT,

    CONSTRAINT "alert_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "silence" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "matchers" JSONB NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "comment" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "silence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mute_time" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "intervals" JSONB NOT NULL,

    CONSTRAINT "mute_time_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inhibition" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "target" JSONB NOT NULL,
    "equal" TEXT[],

    CONSTRAINT "inhibition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" "StakeholderRole" NOT NULL,
    "channels" JSONB NOT NULL,
    "per_hour" INTEGER NOT NULL DEFAULT 30,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "on_call_schedule" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "layers" JSONB NOT NULL,

    CONSTRAINT "on_call_schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "on_call_override" (
    "id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "on_call_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalation_policy" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "level" "EscalationLevel" NOT NULL,
    "spec" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalation_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_group" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "escalation" "EscalationLevel" NOT NULL,
    "key" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "told_version" INTEGER NOT NULL DEFAULT 0,
    "told_at" TIMESTAMPTZ(3),
    "told_alerts" UUID[],
    "telling" INTEGER NOT NULL DEFAULT 0,
    "response_due_at" TIMESTAMPTZ(3),
    "step" INTEGER NOT NULL DEFAULT 0,
    "round" INTEGER NOT NULL DEFAULT 0,
    "next_step_at" TIMESTAMPTZ(3),
    "untold_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "looked_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "contact_id" UUID,
    "contact" TEXT NOT NULL,
    "notifier" TEXT NOT NULL,
    "address" TEXT,
    "reason" "PageReason" NOT NULL,
    "step" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "PageState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "posted_at" TIMESTAMPTZ(3),
    "key" TEXT,

    CONSTRAINT "page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "status" "IncidentStatus" NOT NULL DEFAULT 'INVESTIGATING',
    "severity" "Severity" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" TEXT,
    "acknowledged_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "response_due_at" TIMESTAMPTZ(3) NOT NULL,
    "resolve_due_at" TIMESTAMPTZ(3),
    "response_breached_at" TIMESTAMPTZ(3),
    "resolve_breached_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "quiet_since" TIMESTAMPTZ(3),
    "roles" JSONB NOT NULL DEFAULT '{}',
    "playbook" TEXT,
    "post_mortem" JSONB NOT NULL DEFAULT '{}',
    "changed" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_alert" (
    "incident_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,

    CONSTRAINT "incident_alert_pkey" PRIMARY KEY ("incident_id","alert_id")
);

-- CreateTable
CREATE TABLE "incident_issue" (
    "incident_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,

    CONSTRAINT "incident_issue_pkey" PRIMARY KEY ("incident_id","issue_id")
);

-- CreateTable
CREATE TABLE "incident_entry" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "IncidentEntryKind" NOT NULL,
    "actor" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "incident_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_step" (
    "incident_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "done_by" TEXT NOT NULL,

    CONSTRAINT "incident_step_pkey" PRIMARY KEY ("incident_id","number")
);

-- CreateTable
CREATE TABLE "incident_link" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT,
    "delivery_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT,

    CONSTRAINT "incident_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "playbook" (
    "project_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "severity" "Severity" NOT NULL,
    "response_seconds" INTEGER NOT NULL,
    "steps" TEXT[],

    CONSTRAINT "playbook_pkey" PRIMARY KEY ("project_id","key")
);

-- CreateTable
CREATE TABLE "issue_resolution" (
    "issue_id" UUID NOT NULL,
    "resolved_at" TIMESTAMPTZ(3) NOT NULL,
    "project_id" INTEGER NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "issue_resolution_pkey" PRIMARY KEY ("issue_id","resolved_at")
);

-- CreateTable
CREATE TABLE "metric" (
    "id" SERIAL NOT NULL,
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "MetricKind",
    "unit" TEXT,
    "definition" JSONB,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_series" (
    "id" SERIAL NOT NULL,
    "project_id" INTEGER NOT NULL,
    "metric_id" INTEGER NOT NULL,
    "labels" JSONB NOT NULL,
    "labels_hash" UUID NOT NULL,
    "instance" TEXT,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "cumulative" JSONB,

    CONSTRAINT "metric_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_sample" (
    "series_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "metric_sample_pkey" PRIMARY KEY ("series_id","at","value")
);

-- CreateTable
CREATE TABLE "metric_distribution" (
    "series_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "count" DOUBLE PRECISION NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "min" DOUBLE PRECISION NOT NULL,
    "max" DOUBLE PRECISION NOT NULL,
    "sketch" BYTEA NOT NULL,

    CONSTRAINT "metric_distribution_pkey" PRIMARY KEY ("series_id","at")
);

-- CreateTable
CREATE TABLE "metric_rollup" (
    "series_id" INTEGER NOT NULL,
    "resolution" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "count" DOUBLE PRECISION NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "min" DOUBLE PRECISION NOT NULL,
    "max" DOUBLE PRECISION NOT NULL,
    "last" DOUBLE PRECISION NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "sketch" BYTEA NOT NULL,

    CONSTRAINT "metric_rollup_pkey" PRIMARY KEY ("series_id","resolution","at")
);

-- CreateTable
CREATE TABLE "metric_dirty" (
    "project_id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,

    CONSTRAINT "metric_dirty_pkey" PRIMARY KEY ("project_id","sequence")
);

-- CreateTable
CREATE TABLE "metric_look" (
    "series_id" INTEGER NOT NULL,
    "project_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "metric_look_pkey" PRIMARY KEY ("series_id")
);

-- CreateTable
CREATE TABLE "metric_batch" (
    "project_id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,
    "names" TEXT[],
    "series_ids" INTEGER[],
    "ats" TIMESTAMPTZ(3)[],
    "values" DOUBLE PRECISION[],

    CONSTRAINT "metric_batch_pkey" PRIMARY KEY ("project_id","sequence")
);

-- CreateTable
CREATE TABLE "project_setting" (
    "project_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "project_setting_pkey" PRIMARY KEY ("project_id","name")
);

-- CreateTable
CREATE TABLE "detector_finding" (
    "series_id" INTEGER NOT NULL,
    "detector" TEXT NOT NULL,
    "project_id" INTEGER NOT NULL,
    "finding" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "family" UUID NOT NULL,
    "instance" TEXT,
    "silent_at" TIMESTAMPTZ(3) NOT NULL,
    "dismissed" "WarningLevel",

    CONSTRAINT "detector_finding_pkey" PRIMARY KEY ("series_id","detector")
);

-- CreateTable
CREATE TABLE "look_claim" (
    "series_id" INTEGER NOT NULL,
    "claim" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "look_claim_pkey" PRIMARY KEY ("series_id")
);

-- CreateTable
CREATE TABLE "warning" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "type" "WarningType" NOT NULL,
    "level" "WarningLevel" NOT NULL,
    "metric" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "detector" TEXT NOT NULL,
    "subject" UUID NOT NULL,
    "family" UUID NOT NULL,
    "instance" TEXT,
    "instances" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT NOT NULL,
    "suggested_action" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "threshold" DOUBLE PRECISION,
    "unit" TEXT,
    "confidence" DOUBLE PRECISION NOT NULL,
    "expected_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "findings" INTEGER NOT NULL DEFAULT 1,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,
    "resolution" "WarningResolution",
    "changed" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "warning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_rule_project_id_idx" ON "alert_rule"("project_id");

-- CreateIndex
CREATE INDEX "alert_project_id_id_idx" ON "alert"("project_id", "id" DESC);

-- CreateIndex
CREATE INDEX "alert_project_id_changed_idx" ON "alert"("project_id", "changed");

-- CreateIndex
CREATE INDEX "alert_rule_id_state_idx" ON "alert"("rule_id", "state");

-- CreateIndex
CREATE INDEX "alert_rule_id_fingerprint_idx" ON "alert"("rule_id", "fingerprint");

-- CreateIndex
CREATE INDEX "alert_group_id_idx" ON "alert"("group_id");

-- CreateIndex
CREATE INDEX "alert_entry_alert_id_id_idx" ON "alert_entry"("alert_id", "id");

-- CreateIndex
CREATE INDEX "silence_project_id_ends_at_idx" ON "silence"("project_id", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "mute_time_project_id_name_key" ON "mute_time"("project_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "inhibition_project_id_name_key" ON "inhibition"("project_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "contact_project_id_name_key" ON "contact"("project_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "on_call_schedule_project_id_name_key" ON "on_call_schedule"("project_id", "name");

-- CreateIndex
CREATE INDEX "on_call_override_schedule_id_to_at_idx" ON "on_call_override"("schedule_id", "to_at");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_policy_project_id_level_key" ON "escalation_policy"("project_id", "level");

-- CreateIndex
CREATE INDEX "alert_group_due_at_idx" ON "alert_group"("due_at");

-- CreateIndex
CREATE INDEX "alert_group_looked_at_idx" ON "alert_group"("looked_at");

-- CreateIndex
CREATE INDEX "alert_group_project_id_key_idx" ON "alert_group"("project_id", "key");

-- CreateIndex
CREATE INDEX "page_group_id_id_idx" ON "page"("group_id", "id");

-- CreateIndex
CREATE INDEX "page_contact_id_posted_at_idx" ON "page"("contact_id", "posted_at");

-- CreateIndex
CREATE INDEX "incident_project_id_id_idx" ON "incident"("project_id", "id" DESC);

-- CreateIndex
CREATE INDEX "incident_project_id_changed_idx" ON "incident"("project_id", "changed");

-- CreateIndex
CREATE INDEX "incident_project_id_status_idx" ON "incident"("project_id", "status");

-- CreateIndex
CREATE INDEX "incident_due_at_idx" ON "incident"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "incident_project_id_number_key" ON "incident"("project_id", "number");

-- CreateIndex
CREATE INDEX "incident_alert_alert_id_idx" ON "incident_alert"("alert_id");

-- CreateIndex
CREATE INDEX "incident_issue_issue_id_idx" ON "incident_issue"("issue_id");

-- CreateIndex
CREATE INDEX "incident_entry_incident_id_sequence_idx" ON "incident_entry"("incident_id", "sequence");

-- CreateIndex
CREATE INDEX "incident_link_incident_id_idx" ON "incident_link"("incident_id");

-- CreateIndex
CREATE INDEX "issue_resolution_project_id_resolved_at_idx" ON "issue_resolution"("project_id", "resolved_at");

-- CreateIndex
CREATE UNIQUE INDEX "metric_project_id_name_key" ON "metric"("project_id", "name");

-- CreateIndex
CREATE INDEX "metric_series_project_id_idx" ON "metric_series"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "metric_series_metric_id_labels_hash_key" ON "metric_series"("metric_id", "labels_hash");

-- CreateIndex
CREATE INDEX "metric_look_due_at_idx" ON "metric_look"("due_at");

-- CreateIndex
CREATE INDEX "metric_batch_stored_at_idx" ON "metric_batch"("stored_at");

-- CreateIndex
CREATE INDEX "detector_finding_family_idx" ON "detector_finding"("family");

-- CreateIndex
CREATE INDEX "detector_finding_silent_at_idx" ON "detector_finding"("silent_at");

-- CreateIndex
CREATE INDEX "warning_project_id_id_idx" ON "warning"("project_id", "id" DESC);

-- CreateIndex
CREATE INDEX "warning_project_id_changed_idx" ON "warning"("project_id", "changed");

-- CreateIndex
CREATE INDEX "warning_project_id_resolved_at_idx" ON "warning"("project_id", "resolved_at");

-- AddForeignKey
ALTER TABLE "alert_rule" ADD CONSTRAINT "alert_rule_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "alert_rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "alert_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_entry" ADD CONSTRAINT "alert_entry_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "silence" ADD CONSTRAINT "silence_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mute_time" ADD CONSTRAINT "mute_time_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inhibition" ADD CONSTRAINT "inhibition_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "on_call_schedule" ADD CONSTRAINT "on_call_schedule_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "on_call_override" ADD CONSTRAINT "on_call_override_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "on_call_schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "on_call_override" ADD CONSTRAINT "on_call_override_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation_policy" ADD CONSTRAINT "escalation_policy_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_group" ADD CONSTRAINT "alert_group_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page" ADD CONSTRAINT "page_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "alert_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_alert" ADD CONSTRAINT "incident_alert_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_alert" ADD CONSTRAINT "incident_alert_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_issue" ADD CONSTRAINT "incident_issue_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_issue" ADD CONSTRAINT "incident_issue_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_entry" ADD CONSTRAINT "incident_entry_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_step" ADD CONSTRAINT "incident_step_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_link" ADD CONSTRAINT "incident_link_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "playbook" ADD CONSTRAINT "playbook_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_resolution" ADD CONSTRAINT "issue_resolution_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric" ADD CONSTRAINT "metric_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_series" ADD CONSTRAINT "metric_series_metric_id_fkey" FOREIGN KEY ("metric_id") REFERENCES "metric"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_batch" ADD CONSTRAINT "metric_batch_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_setting" ADD CONSTRAINT "project_setting_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning" ADD CONSTRAINT "warning_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One open warning for each subject, one open alert for each rule and what it is about, one open group for each key, one
-- rule of a name.
CREATE UNIQUE INDEX "warning_open_key" ON "warning"("project_id", "subject") WHERE "resolved_at" IS NULL;
CREATE UNIQUE INDEX "alert_open_key" ON "alert"("rule_id", "fingerprint") WHERE "resolved_at" IS NULL;
CREATE UNIQUE INDEX "alert_group_open_key" ON "alert_group"("project_id", "escalation", "key") WHERE "closed_at" IS NULL;
CREATE UNIQUE INDEX "alert_rule_name_key" ON "alert_rule"("project_id", "name") WHERE "deleted_at" IS NULL;

-- What is read all the time: what is due, what is open, and what an evaluation has to know of alerts that are over.
CREATE INDEX "alert_rule_due_idx" ON "alert_rule" ("due_at", "id") WHERE "enabled" AND "deleted_at" IS NULL;
CREATE INDEX "warning_open_family" ON "warning"("family") WHERE "resolved_at" IS NULL;
CREATE INDEX "alert_held_key" ON "alert"("rule_id") WHERE "held";

-- What is deleted long after it was closed.
CREATE INDEX "alert_closed_key" ON "alert"("project_id", "resolved_at") WHERE "resolved_at" IS NOT NULL;
CREATE INDEX "alert_group_closed_key" ON "alert_group"("project_id", "closed_at") WHERE "closed_at" IS NOT NULL;
CREATE INDEX "alert_rule_deleted_key" ON "alert_rule"("project_id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "incident_closed_key" ON "incident"("project_id", "resolved_at") WHERE "resolved_at" IS NOT NULL;

-- These rows change many times while they are new. With room beside them PostgreSQL puts the new form on the same page, and
-- leaves the index alone.
ALTER TABLE "metric_rollup" SET (fillfactor = 50);
ALTER TABLE "metric_look" SET (fillfactor = 50);

-- Of issues that were resolved before, the newest resolution is known.
INSERT INTO "issue_resolution" ("issue_id", "resolved_at", "project_id", "returned_at")
SELECT "id", "resolved_at", "project_id", CASE WHEN "regressed_at" > "resolved_at" THEN "regressed_at" END
FROM "issue" WHERE "resolved_at" IS NOT NULL;
