-- CreateEnum
CREATE TYPE "AccessLevel" AS ENUM ('TECHNICAL', 'OPERATIONAL', 'EXECUTIVE', 'CUSTOMER_SUCCESS');

-- CreateEnum
CREATE TYPE "CustomerSignalKind" AS ENUM ('CSAT', 'NPS', 'SUPPORT_TICKET');

-- CreateEnum
CREATE TYPE "UsageOutcome" AS ENUM ('STARTED', 'COMPLETED', 'FAILED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "UsageDimension" AS ENUM ('PROJECT', 'ROLE', 'CUSTOMER', 'FEATURE', 'WORKFLOW', 'CUSTOMER_FEATURE', 'ROLE_FEATURE', 'WORKFLOW_STEP');

-- AlterTable
ALTER TABLE "access_token" ADD COLUMN     "access_level" "AccessLevel";

-- AlterTable
ALTER TABLE "issue_resolution" ADD COLUMN     "release" TEXT,
ADD COLUMN     "returned_in" TEXT;

-- AlterTable
ALTER TABLE "session" DROP COLUMN "sequence";

-- CreateTable
CREATE TABLE "customer" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "overall" DOUBLE PRECISION,
    "usage" DOUBLE PRECISION,
    "satisfaction" DOUBLE PRECISION,
    "adoption" DOUBLE PRECISION,
    "support" DOUBLE PRECISION,
    "churn_risk" DOUBLE PRECISION,
    "health" JSONB,
    "scored_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changed" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_health_day" (
    "customer_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "overall" DOUBLE PRECISION,
    "usage" DOUBLE PRECISION,
    "satisfaction" DOUBLE PRECISION,
    "adoption" DOUBLE PRECISION,
    "support" DOUBLE PRECISION,
    "churn_risk" DOUBLE PRECISION,

    CONSTRAINT "customer_health_day_pkey" PRIMARY KEY ("customer_id","day")
);

-- CreateTable
CREATE TABLE "customer_signal" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "customer_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "kind" "CustomerSignalKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "score" DOUBLE PRECISION,
    "user_key" UUID,
    "severity" "Severity",
    "resolved_at" TIMESTAMPTZ(3),
    "comment" TEXT,
    "keyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_person" (
    "customer_id" UUID NOT NULL,
    "user_key" UUID NOT NULL,

    CONSTRAINT "customer_person_pkey" PRIMARY KEY ("customer_id","user_key")
);

-- CreateTable
CREATE TABLE "issue_sighting" (
    "issue_id" UUID NOT NULL,
    "release" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "project_id" INTEGER NOT NULL,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "crashes" INTEGER NOT NULL,

    CONSTRAINT "issue_sighting_pkey" PRIMARY KEY ("issue_id","release","environment")
);

-- CreateTable
CREATE TABLE "session_change" (
    "project_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "ats" TIMESTAMPTZ(3)[],
    "releases" TEXT[],
    "environments" TEXT[],
    "user_keys" UUID[],
    "ok" INTEGER[],
    "exited" INTEGER[],
    "errored" INTEGER[],
    "unhandled" INTEGER[],
    "abnormal" INTEGER[],
    "crashed" INTEGER[],
    "durations" DOUBLE PRECISION[],
    "earlier" DOUBLE PRECISION[],

    CONSTRAINT "session_change_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "session_rollup" (
    "project_id" INTEGER NOT NULL,
    "resolution" INTEGER NOT NULL,
    "release" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ok" BIGINT NOT NULL,
    "exited" BIGINT NOT NULL,
    "errored" BIGINT NOT NULL,
    "unhandled" BIGINT NOT NULL,
    "abnormal" BIGINT NOT NULL,
    "crashed" BIGINT NOT NULL,
    "timed" BIGINT NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "lengths" BYTEA NOT NULL,
    "users" BYTEA NOT NULL,
    "crashed_users" BYTEA NOT NULL,

    CONSTRAINT "session_rollup_pkey" PRIMARY KEY ("project_id","resolution","release","environment","at")
);

-- CreateTable
CREATE TABLE "session_receipt" (
    "project_id" INTEGER NOT NULL,
    "hash" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_receipt_pkey" PRIMARY KEY ("project_id","hash")
);

-- CreateTable
CREATE TABLE "usage_event" (
    "project_id" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_key" UUID,
    "role" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "feature" TEXT NOT NULL,
    "workflow" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "outcome" "UsageOutcome",
    "duration" DOUBLE PRECISION,

    CONSTRAINT "usage_event_pkey" PRIMARY KEY ("project_id","key")
);

-- CreateTable
CREATE TABLE "usage_change" (
    "project_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "keys" UUID[],

    CONSTRAINT "usage_change_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "usage_rollup" (
    "project_id" INTEGER NOT NULL,
    "dimension" "UsageDimension" NOT NULL,
    "key" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "events" BIGINT NOT NULL,
    "started" BIGINT NOT NULL,
    "completed" BIGINT NOT NULL,
    "failed" BIGINT NOT NULL,
    "abandoned" BIGINT NOT NULL,
    "timed" BIGINT NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "people" BYTEA NOT NULL,

    CONSTRAINT "usage_rollup_pkey" PRIMARY KEY ("project_id","dimension","key","part","day")
);

-- CreateIndex
CREATE INDEX "customer_project_id_changed_idx" ON "customer"("project_id", "changed");

-- CreateIndex
CREATE INDEX "customer_project_id_overall_idx" ON "customer"("project_id", "overall");

-- CreateIndex
CREATE INDEX "customer_due_at_idx" ON "customer"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "customer_project_id_key_key" ON "customer"("project_id", "key");

-- CreateIndex
CREATE INDEX "customer_health_day_day_idx" ON "customer_health_day"("day");

-- CreateIndex
CREATE INDEX "customer_signal_customer_id_at_idx" ON "customer_signal"("customer_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "customer_signal_project_id_key_key" ON "customer_signal"("project_id", "key");

-- CreateIndex
CREATE INDEX "customer_person_user_key_idx" ON "customer_person"("user_key");

-- CreateIndex
CREATE INDEX "issue_sighting_project_id_release_idx" ON "issue_sighting"("project_id", "release");

-- CreateIndex
CREATE INDEX "issue_sighting_project_id_environment_idx" ON "issue_sighting"("project_id", "environment");

-- CreateIndex
CREATE INDEX "session_rollup_project_id_resolution_at_idx" ON "session_rollup"("project_id", "resolution", "at");

-- CreateIndex
CREATE INDEX "session_receipt_received_at_idx" ON "session_receipt"("received_at");

-- CreateIndex
CREATE INDEX "usage_event_at_idx" ON "usage_event"("at");

-- CreateIndex
CREATE INDEX "usage_rollup_project_id_dimension_day_idx" ON "usage_rollup"("project_id", "dimension", "day");

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_health_day" ADD CONSTRAINT "customer_health_day_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_signal" ADD CONSTRAINT "customer_signal_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_person" ADD CONSTRAINT "customer_person_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_sighting" ADD CONSTRAINT "issue_sighting_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "metric_series_metric_id_last_seen_id_idx" ON "metric_series"("metric_id", "last_seen" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "customer_project_id_name_id_idx" ON "customer"("project_id", "name", "id");

-- CreateIndex
CREATE INDEX "release_project_id_first_seen_id_idx" ON "release"("project_id", "first_seen" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "issue_project_id_first_release_idx" ON "issue"("project_id", "first_release");

-- CreateIndex
CREATE INDEX "issue_resolution_project_id_returned_in_idx" ON "issue_resolution"("project_id", "returned_in");

-- CreateIndex
CREATE INDEX "issue_resolution_project_id_release_idx" ON "issue_resolution"("project_id", "release");

-- What names no environment is of production, as its sessions are. Before crashes have more indexes.
UPDATE "crash" SET "environment" = 'production' WHERE "environment" IS NULL;

-- Who a crash hit.
CREATE INDEX "crash_customer_idx" ON "crash"("project_id", ("tags" ->> 'customer'), "id") WHERE "tags" ? 'customer';
CREATE INDEX "crash_user_idx" ON "crash"("project_id", "user_key", "id") WHERE "user_key" IS NOT NULL;
CREATE INDEX "issue_user_user_key_idx" ON "issue_user"("user_key");

-- Customers by their churn risk, the highest first.
CREATE INDEX "customer_churn_idx" ON "customer"("project_id", (coalesce(-"churn_risk", 'Infinity')), "id");

-- Whether a project told of a ticket, and tickets of a customer that are open or were resolved lately.
CREATE INDEX "customer_signal_ticket_idx" ON "customer_signal"("project_id") WHERE "kind" = 'SUPPORT_TICKET';
CREATE INDEX "customer_signal_resolved_idx" ON "customer_signal"("customer_id", "resolved_at") WHERE "kind" = 'SUPPORT_TICKET';

-- Signals that ingest keys brought on a day, and those that are over.
CREATE INDEX "customer_signal_keyed_idx" ON "customer_signal"("project_id", "keyed_at") WHERE "keyed_at" IS NOT NULL;
CREATE INDEX "customer_signal_over_idx" ON "customer_signal"((CASE WHEN "kind" = 'SUPPORT_TICKET' THEN "resolved_at" ELSE "at" END));

-- Sketches of many people do not get smaller, and would be packed again with every change.
ALTER TABLE "session_rollup" ALTER COLUMN "users" SET STORAGE EXTERNAL;
ALTER TABLE "session_rollup" ALTER COLUMN "crashed_users" SET STORAGE EXTERNAL;
ALTER TABLE "usage_rollup" ALTER COLUMN "people" SET STORAGE EXTERNAL;
ALTER TABLE "session_rollup" SET (fillfactor = 50);
ALTER TABLE "usage_rollup" SET (fillfactor = 50);

-- Sessions of before go into the rollups as if they came now.
INSERT INTO "session_change" ("project_id", "ats", "releases", "environments", "user_keys", "ok", "exited", "errored",
                              "unhandled", "abnormal", "crashed", "durations", "earlier")
SELECT "project_id", array_agg("started_at"), array_agg("release"), array_agg("environment"), array_agg("user_key"),
       array_agg("ok"), array_agg("exited"), array_agg("errored"), array_agg("unhandled"), array_agg("abnormal"),
       array_agg("crashed"), array_agg("duration"), array_agg(-1::float8)
FROM (
  SELECT *, row_number() OVER (PARTITION BY "project_id" ORDER BY "started_at") / 2000 AS "page"
  FROM (
    SELECT "project_id", "started_at", "release", "environment",
           coalesce("user_key", '00000000-0000-0000-0000-000000000000'::uuid) AS "user_key",
           ("status" = 'OK' AND "errors" = 0)::int AS "ok", ("status" = 'EXITED' AND "errors" = 0)::int AS "exited",
           ("status" = 'ERRORED' OR "errors" > 0 AND "status" IN ('OK', 'EXITED'))::int AS "errored",
           ("status" = 'UNHANDLED')::int AS "unhandled", ("status" = 'ABNORMAL')::int AS "abnormal",
           ("status" = 'CRASHED')::int AS "crashed", coalesce("duration", -1) AS "duration"
    FROM "session"
    UNION ALL
    SELECT "project_id", "started_at", "release", "environment", "user_key", 0, "exited", "errored", "unhandled", "abnormal",
           "crashed", -1
    FROM "session_count"
  ) AS "known"
) AS "numbered"
GROUP BY "project_id", "page";

INSERT INTO "issue_sighting" ("issue_id", "release", "environment", "project_id", "first_seen", "last_seen", "crashes")
SELECT "issue_id", coalesce("release", ''), "environment", "project_id", min("at"), max("at"), count(*)
FROM "crash" GROUP BY 1, 2, 3, 4;

UPDATE "issue_resolution" SET "release" = (
  SELECT "version" FROM "release"
  WHERE "release"."project_id" = "issue_resolution"."project_id" AND "first_seen" <= "resolved_at"
  ORDER BY "first_seen" DESC LIMIT 1
);
