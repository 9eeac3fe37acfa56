"""The workbook of one initiative: live formulas beside the engine's exact figures."""
