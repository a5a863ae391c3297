package org.changqing.jobs.nightly;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The nightly job, in the order in which records travel. A step that was completed is not done
 * again when a killed or stopped run is resumed; a step that was not, starts over and replaces what
 * it had written.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class NightlyJob {
  private final JobRepository repository;
  private final NightlySteps steps;
  private final Terminal terminal;
  private final StopSignal stop;

  NightlyJob(JobRepository repository, NightlySteps steps, Terminal terminal, StopSignal stop) {
    this.repository = repository;
    this.steps = steps;
    this.terminal = terminal;
    this.stop = stop;
  }

  @Bean
  Job nightly() {
    return new JobBuilder("nightly", repository)
        .start(step("extract", steps::extract))
        .next(step("conform", steps::conform))
        .next(step("load", steps::load))
        .next(step("measure", steps::measure))
        .next(step("check", steps::check))
        .next(step("publish", steps::publish))
        .build();
  }

  /** What a step does with a run; returns one line on what came of it. */
  @FunctionalInterface
  interface Work {
    String on(Run run);
  }

  private Step step(String name, Work work) {
    Tasklet tasklet =
        (contribution, context) -> {
          terminal.begin(name);
          try {
            terminal.end(work.on(Run.of(contribution.getStepExecution().getJobParameters())));
          } catch (RuntimeException e) {
            if (stop.isAsked()) {
              throw new JobInterruptedException("Stopped in step " + name);
            }
            throw e;
          }
          return RepeatStatus.FINISHED;
        };
    // The steps write to no database that Spring knows of: no transaction stays open while they
    // work.
    return new StepBuilder(name, repository)
        .tasklet(tasklet, new ResourcelessTransactionManager())
        .build();
  }
}
