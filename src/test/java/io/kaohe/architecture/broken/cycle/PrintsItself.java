package io.kaohe.architecture.broken.cycle;

import net.sf.jasperreports.engine.JasperPrint;

/** Breaks: only print knows Jasper. */
record PrintsItself(JasperPrint print) {}
