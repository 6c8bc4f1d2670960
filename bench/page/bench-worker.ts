/** The worker as shipped, with the rows of the benchmark as one more source. */
import './register.ts';
import '../../src/store/worker.ts';
