package io.kaohe.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Mail as HTML with a plain text beside it. */
final class Mail implements Channel {

    static final String NAME = "mail";

    private final JavaMailSender sender;
    private final String from;
    private final LetterWords words;
    private final TemplateEngine templates = new TemplateEngine();

    Mail(JavaMailSender sender, String from, LetterWords words) {
        this.sender = sender;
        this.from = from;
        this.words = words;
        templates.addTemplateResolver(resolver("html", TemplateMode.HTML));
        templates.addTemplateResolver(resolver("txt", TemplateMode.TEXT));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean reaches(Addressee addressee) {
        return addressee.email() != null;
    }

    @Override
    public boolean overheard() {
        return false;
    }

    @Override
    public void deliver(Letter letter) {
        Context context = new Context(letter.language(), model(letter));
        // the same id at every attempt: a mail program shows a copy once
        MimeMessage mail = new Identified("<" + letter.id() + "@kaohe>");
        try {
            MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(String.valueOf(letter.to().email()));
            helper.setSubject(words.subject(letter));
            helper.setText(templates.process("letter.txt", context), templates.process("letter.html", context));
            sender.send(mail);
        } catch (MessagingException e) {
            throw new NotDelivered("MAIL_ADDRESS");
        } catch (MailSendException e) {
            throw new NotDelivered(refusesTheAddress(e) ? "MAIL_REFUSED" : "MAIL_SERVER");
        } catch (MailException e) {
            throw new NotDelivered("MAIL_SERVER");
        }
    }

    /** Whether the server answered, and knows nobody of that address. */
    private static boolean refusesTheAddress(MailSendException failure) {
        return failure.getFailedMessages().values().stream()
                .anyMatch(cause -> cause instanceof SendFailedException refusal
                        && refusal.getInvalidAddresses() != null
                        && refusal.getInvalidAddresses().length > 0);
    }

    private Map<String, Object> model(Letter letter) {
        List<Map<String, String>> lines = letter.lines().stream()
                .map(line -> Map.of("what", line.what(), "details", words.details(letter, line), "url", line.url()))
                .toList();
        return Map.of(
                "language", letter.language().getLanguage(),
                "greeting", words.greeting(letter),
                "lines", lines,
                "open", words.open(letter),
                "footer", words.footer(letter));
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("letters/");
        resolver.setResolvablePatterns(Set.of("*." + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    /** Keeps its id when it is sent, which gives every other mail a new one. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
