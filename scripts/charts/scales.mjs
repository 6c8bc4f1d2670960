/** The scales that our charts use; `vite.config.ts` gives these to Recharts instead of all that d3 has. */
export { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
