-- These rows change many times while they are new. With room beside them PostgreSQL puts the new form on the same page, and leaves the index alone.
ALTER TABLE "metric_rollup" SET (fillfactor = 50);
ALTER TABLE "metric_look" SET (fillfactor = 50);
