package org.allmende.web.layout;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.allmende.shared.TypedNumber;
import org.jspecify.annotations.Nullable;

/** Amounts, weights and quantities in fields, by the custom of the reader's language. */
@Dependent
@FacesConverter(forClass = BigDecimal.class, managed = true)
public class TypedNumberConverter implements Converter<BigDecimal> {

    @Inject
    private UserLanguage language;

    @Inject
    private Messages messages;

    @Override
    public @Nullable BigDecimal getAsObject(FacesContext context, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return TypedNumber.read(typed, language.getLocale()).orElseThrow(() -> {
            String words = messages.of("layout.number.unreadable", typed.strip());
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        });
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, @Nullable BigDecimal number) {
        return number == null ? "" : TypedNumber.write(number, language.getLocale());
    }
}
