package io.kaohe.architecture.broken.cycle;

import net.sf.jasperreports.engine.JasperPrint;

/** Breaks: only report knows Jasper. */
record PrintsItself(JasperPrint print) {}
