-- CreateEnum
CREATE TYPE "Ability" AS ENUM ('READ', 'REPORT', 'TRIAGE', 'ADMIN');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL');

-- CreateEnum
CREATE TYPE "CrashCategory" AS ENUM ('MEMORY_MANAGEMENT', 'DATA_CORRUPTION', 'NETWORK', 'UI', 'BUSINESS_LOGIC', 'OTHER');

-- CreateEnum
CREATE TYPE "IssueStatus" AS ENUM ('UNRESOLVED', 'RESOLVED', 'IGNORED', 'REGRESSED');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('OK', 'EXITED', 'ERRORED', 'UNHANDLED', 'ABNORMAL', 'CRASHED');

-- CreateTable
CREATE TABLE "access_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "abilities" "Ability"[],
    "project_ids" INTEGER[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instance_setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "instance_setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "crash" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "issue_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "severity" "Severity" NOT NULL,
    "category" "CrashCategory" NOT NULL,
    "level" TEXT NOT NULL,
    "handled" BOOLEAN,
    "platform" TEXT NOT NULL,
    "release" TEXT,
    "environment" TEXT,
    "os" TEXT,
    "device" TEXT,
    "transaction" TEXT,
    "user_key" UUID,
    "tags" JSONB NOT NULL,
    "payload" BYTEA NOT NULL,

    CONSTRAINT "crash_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake" (
    "project_id" INTEGER NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "category" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "quantity" BIGINT NOT NULL,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("project_id","hour","category","outcome","reason")
);

-- CreateTable
CREATE TABLE "issue" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "culprit" TEXT,
    "platform" TEXT NOT NULL,
    "status" "IssueStatus" NOT NULL DEFAULT 'UNRESOLVED',
    "severity" "Severity" NOT NULL,
    "category" "CrashCategory" NOT NULL,
    "grouping" TEXT NOT NULL,
    "assignee" TEXT,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "last_seen" TIMESTAMPTZ(3) NOT NULL,
    "first_release" TEXT,
    "last_release" TEXT,
    "crash_count" INTEGER NOT NULL DEFAULT 0,
    "user_count" INTEGER NOT NULL DEFAULT 0,
    "resolved_at" TIMESTAMPTZ(3),
    "regressed_at" TIMESTAMPTZ(3),
    "recurrences" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_fingerprint" (
    "project_id" INTEGER NOT NULL,
    "hash" UUID NOT NULL,
    "issue_id" UUID NOT NULL,

    CONSTRAINT "issue_fingerprint_pkey" PRIMARY KEY ("project_id","hash")
);

-- CreateTable
CREATE TABLE "issue_user" (
    "issue_id" UUID NOT NULL,
    "user_key" UUID NOT NULL,

    CONSTRAINT "issue_user_pkey" PRIMARY KEY ("issue_id","user_key")
);

-- CreateTable
CREATE TABLE "project" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issue_number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_key" (
    "public_key" TEXT NOT NULL,
    "project_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "project_key_pkey" PRIMARY KEY ("public_key")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "project_id" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "project_id" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "sid" UUID NOT NULL,
    "release" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "user_key" UUID,
    "status" "SessionStatus" NOT NULL,
    "errors" INTEGER NOT NULL,
    "duration" DOUBLE PRECISION,
    "sequence" BIGINT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("project_id","started_at","sid")
);

-- CreateTable
CREATE TABLE "session_count" (
    "project_id" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "release" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "user_key" UUID NOT NULL,
    "exited" INTEGER NOT NULL,
    "errored" INTEGER NOT NULL,
    "abnormal" INTEGER NOT NULL,
    "unhandled" INTEGER NOT NULL,
    "crashed" INTEGER NOT NULL,

    CONSTRAINT "session_count_pkey" PRIMARY KEY ("project_id","started_at","release","environment","user_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "access_token_hash_key" ON "access_token"("hash");

-- CreateIndex
CREATE INDEX "crash_project_id_id_idx" ON "crash"("project_id", "id");

-- CreateIndex
CREATE INDEX "crash_issue_id_id_idx" ON "crash"("issue_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "crash_project_id_event_id_key" ON "crash"("project_id", "event_id");

-- CreateIndex
CREATE INDEX "issue_project_id_last_seen_id_idx" ON "issue"("project_id", "last_seen" DESC, "id");

-- CreateIndex
CREATE INDEX "issue_project_id_crash_count_id_idx" ON "issue"("project_id", "crash_count" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "issue_project_id_number_key" ON "issue"("project_id", "number");

-- CreateIndex
CREATE INDEX "issue_fingerprint_issue_id_idx" ON "issue_fingerprint"("issue_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_slug_key" ON "project"("slug");

-- CreateIndex
CREATE INDEX "project_key_project_id_idx" ON "project_key"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_project_id_version_key" ON "release"("project_id", "version");

-- AddForeignKey
ALTER TABLE "crash" ADD CONSTRAINT "crash_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crash" ADD CONSTRAINT "crash_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_fingerprint" ADD CONSTRAINT "issue_fingerprint_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_user" ADD CONSTRAINT "issue_user_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_key" ADD CONSTRAINT "project_key_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
