<#-- The realm's password policy in words, ticked off as one types. Without JavaScript it is a plain list. -->
<#macro list field usernameField="" history=true>
  <#local p = passwordPolicies!{}>
  <#local rules = []>
  <#if (p.length!0) gt 0><#local rules += [{"rule": "length", "value": p.length, "text": msg("uc.password.rule.length", p.length)}]></#if>
  <#if (p.lowerCase!0) gt 0><#local rules += [{"rule": "lower", "value": p.lowerCase, "text": msg("uc.password.rule.lower", p.lowerCase)}]></#if>
  <#if (p.upperCase!0) gt 0><#local rules += [{"rule": "upper", "value": p.upperCase, "text": msg("uc.password.rule.upper", p.upperCase)}]></#if>
  <#if (p.digits!0) gt 0><#local rules += [{"rule": "digits", "value": p.digits, "text": msg("uc.password.rule.digits", p.digits)}]></#if>
  <#if (p.specialChars!0) gt 0><#local rules += [{"rule": "special", "value": p.specialChars, "text": msg("uc.password.rule.special", p.specialChars)}]></#if>
  <#if (characterClasses!0) gt 0><#local rules += [{"rule": "classes", "value": characterClasses, "text": msg("uc.password.rule.classes", characterClasses)}]></#if>
  <#if p.notUsername!false><#local rules += [{"rule": "not-username", "value": 0, "text": msg("uc.password.rule.not-username")}]></#if>
  <#if history && (p.passwordHistory!0) gt 0><#local rules += [{"rule": "", "value": 0, "text": msg("uc.password.rule.history", p.passwordHistory)}]></#if>
  <#if rules?has_content>
    <ul class="uc-rules" id="${field}-rules" data-password-rules="${field}" data-username-field="${usernameField}"
      data-met="${msg("uc.password.met")}" data-unmet="${msg("uc.password.unmet")}">
      <#list rules as r>
        <li data-rule="${r.rule}" data-value="${r.value?c}"><span class="uc-icon uc-icon-dot" aria-hidden="true"></span><span>${r.text}</span><span class="uc-rule-state uc-sr"></span></li>
      </#list>
    </ul>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/password-rules.js"></script>
</#macro>
