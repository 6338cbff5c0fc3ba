-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('PENDING', 'DELIVERED', 'DEAD', 'SUPERSEDED');

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "notifier" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "notification" JSONB NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "next_attempt_at" TIMESTAMPTZ(3),
    "postponed_since" TIMESTAMPTZ(3),
    "sending_since" TIMESTAMPTZ(3),
    "may_have_arrived" BOOLEAN NOT NULL DEFAULT false,
    "receipt" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plugin_entry" (
    "plugin" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plugin_entry_pkey" PRIMARY KEY ("plugin","key")
);

-- CreateTable
CREATE TABLE "plugin_switch" (
    "plugin" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "plugin_switch_pkey" PRIMARY KEY ("plugin")
);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_key_key" ON "delivery"("key");

-- CreateIndex
CREATE INDEX "delivery_state_id_idx" ON "delivery"("state", "id" DESC);

-- CreateIndex
CREATE INDEX "delivery_notifier_id_idx" ON "delivery"("notifier", "id" DESC);

-- CreateIndex
CREATE INDEX "delivery_notifier_subject_state_sequence_idx" ON "delivery"("notifier", "subject", "state", "sequence");

-- CreateIndex
CREATE INDEX "delivery_state_notifier_queued_at_idx" ON "delivery"("state", "notifier", "queued_at");

-- CreateIndex
CREATE INDEX "delivery_settled_at_idx" ON "delivery"("settled_at");
