package dev.avow.core.port;

import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.subject.ShopId;

/**
 * Where a shop's tokens come from. It keeps nothing: whoever calls stores both tokens of a pair in one transaction and
 * lets one caller per shop ask at a time. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>TE-1 a granted pair has two tokens, both of which end later than now; an answer without an end, or without one of
 *       the two, is {@link TokenOutcome.Unknown}, never a pair that lives for ever
 *   <li>TE-2 a refresh gives another pair; until that is used, the token that was refreshed may be tried again
 *   <li>TE-3 a refresh token that was never given, was given to another shop, or is used up, is {@link
 *       TokenOutcome.GrantDead}
 *   <li>TE-4 a subject token that was never given, or speaks for another shop, is {@link
 *       TokenOutcome.SubjectTokenInvalid}
 *   <li>TE-5 a code is redeemed once; after that it is {@link TokenOutcome.GrantDead}
 *   <li>TE-6 trouble on the way is {@link TokenOutcome.Unknown}, not an exception: what is stored stays
 * </ul>
 */
public interface TokenEndpoint {

    /** Gives the shop's tokens to whom the merchant opened the app for. Retires an older refresh token at once. */
    TokenOutcome exchange(ShopId shop, SubjectToken token);

    /** Gives the shop's tokens for the code that came back from an install. */
    TokenOutcome redeem(ShopId shop, GrantCode code);

    /** Gives the next pair. */
    TokenOutcome refresh(ShopId shop, RefreshToken token);
}
