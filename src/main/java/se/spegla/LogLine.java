package se.spegla;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;

/**
 * How a line of the log looks: level, who, what; under it each fault with the place where it arose, the first cause first. Written
 * here, because the patterns of the log's library take a twentieth of the start.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
        var name = event.getLoggerName();
        var line = new StringBuilder(event.getLevel().toString()).append(' ')
                .append(name, name.lastIndexOf('.') + 1, name.length()).append(": ")
                .append(event.getFormattedMessage()).append('\n');
        append(event.getThrowableProxy(), line);
        return line.toString();
    }

    private static void append(IThrowableProxy fault, StringBuilder line) {
        if (fault == null) {
            return;
        }
        append(fault.getCause(), line);
        line.append("  ").append(fault.getClassName()).append(": ").append(fault.getMessage()).append('\n');
        var places = fault.getStackTraceElementProxyArray();
        if (places.length > 0) {
            line.append("    ").append(places[0]).append('\n');
        }
    }
}
