<#macro actionGroup horizontal=false>
  <div class="uc-actions<#if horizontal> uc-actions-row</#if>"><#nested></div>
</#macro>

<#macro button label id="" name="" type="primary" fullWidth=true class=[] extra...>
  <button class="${properties['kcButton' + type?cap_first + 'Class']}<#if fullWidth> ${properties.kcButtonBlockClass}</#if><#list class as c> ${properties[c]}</#list>"<#if name?has_content> name="${name}"</#if><#if id?has_content> id="${id}"</#if> type="submit"<#list extra as attrName, attrVal> ${attrName}="${attrVal}"</#list>>${msg(label)}</button>
</#macro>

<#macro buttonLink href label id="" class=["kcButtonSecondaryClass", "kcButtonBlockClass"]>
  <a<#if id?has_content> id="${id}"</#if> href="${href}" class="<#list class as c>${properties[c]} </#list>">${msg(label)}</a>
</#macro>

<#macro loginButton>
  <@actionGroup><@button id="kc-login" name="login" label="doLogIn"/></@actionGroup>
</#macro>

<#-- Back and next of a wizard, always at the same place. Enter means next: an invisible first button sees to it. -->
<#macro wizard next nextLabel back=false backLabel="uc.register.back">
  <div class="uc-wizard-actions">
    <#if back><button type="submit" name="action" value="back" class="uc-btn uc-plain" formnovalidate>${msg(backLabel)}</button><#else><a class="uc-btn uc-plain" href="${url.loginUrl}">${msg("uc.register.to-login")}</a></#if>
    <button type="submit" name="action" value="${next}" class="uc-btn uc-primary" id="uc-next">${msg(nextLabel)}</button>
  </div>
</#macro>

<#macro defaultSubmit value>
  <button type="submit" name="action" value="${value}" class="uc-default-submit" tabindex="-1" aria-hidden="true"></button>
</#macro>
