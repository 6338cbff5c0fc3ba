-- What is deleted long after it was closed.
CREATE INDEX "alert_closed_key" ON "alert"("project_id", "resolved_at") WHERE "resolved_at" IS NOT NULL;
CREATE INDEX "alert_group_closed_key" ON "alert_group"("project_id", "closed_at") WHERE "closed_at" IS NOT NULL;
CREATE INDEX "alert_rule_deleted_key" ON "alert_rule"("project_id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "incident_closed_key" ON "incident"("project_id", "resolved_at") WHERE "resolved_at" IS NOT NULL;
