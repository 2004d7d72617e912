package shop.canoe.platform.jobs;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import shop.canoe.platform.trace.RequestId;

/** Around each tick of each timer (WEB-INF/ejb-jar.xml): gives the run a number of its own in the log, and counts it at {@code /metrics}. */
public class JobRun {
    private static final System.Logger LOG = System.getLogger(JobRun.class.getName());

    @Inject
    MetricRegistry registry;

    @AroundTimeout
    public Object run(InvocationContext tick) throws Exception {
        var job = tick.getMethod().getDeclaringClass().getSimpleName();
        var id = RequestId.begin(RequestId.make());
        try {
            var nothing = tick.proceed();
            count(job, "done");
            return nothing;
        } catch (Exception e) {
            count(job, "failed");
            LOG.log(System.Logger.Level.WARNING, "{0} failed: {1}", job, e);
            throw e;
        } finally {
            id.end();
        }
    }

    private void count(String job, String outcome) {
        registry.counter("canoe_jobs_runs", new Tag("job", job), new Tag("outcome", outcome))
                .inc();
    }
}
