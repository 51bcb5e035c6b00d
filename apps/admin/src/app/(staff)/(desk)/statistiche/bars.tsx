"use client";

import dynamic from "next/dynamic";
import type { BarsProps } from "./bar-chart.tsx";

const BarChart = dynamic(() => import("./bar-chart.tsx").then(({ BarChartOf }) => BarChartOf), { ssr: false });

/** Bars, with their library loaded here alone; the place is kept free until they are drawn. */
export const Bars = (props: BarsProps) => (
  <div className={props.isAcross ? "min-h-60" : "min-h-70"}>
    <BarChart {...props} />
  </div>
);
