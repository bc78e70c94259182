package org.allmende.web.decision;

import java.io.Serializable;
import org.allmende.challenge.decision.Wellbeing;
import org.jspecify.annotations.Nullable;

/** Words about the three kinds of wellbeing, as they are being written. */
public class WellbeingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String social;
    private @Nullable String economic;
    private @Nullable String environmental;

    void read(Wellbeing words) {
        social = words.social();
        economic = words.economic();
        environmental = words.environmental();
    }

    Wellbeing words() {
        return new Wellbeing(plain(social), plain(economic), plain(environmental));
    }

    static String plain(@Nullable String words) {
        return words == null ? "" : words;
    }

    public @Nullable String getSocial() {
        return social;
    }

    public void setSocial(@Nullable String social) {
        this.social = social;
    }

    public @Nullable String getEconomic() {
        return economic;
    }

    public void setEconomic(@Nullable String economic) {
        this.economic = economic;
    }

    public @Nullable String getEnvironmental() {
        return environmental;
    }

    public void setEnvironmental(@Nullable String environmental) {
        this.environmental = environmental;
    }
}
