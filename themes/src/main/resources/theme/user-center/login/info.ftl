<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if messageHeader?? || requiredActions??>
        <p>${message.summary}<#if requiredActions??><#list requiredActions>${msg("uc.page.colon")}<strong><#items as action>${kcSanitize(msg("requiredAction." + action))?no_esc}<#sep>${msg("uc.page.comma")}</#items></strong></#list></#if></p>
      </#if>
      <#if !skipLink??>
        <div class="uc-actions">
          <#if pageRedirectUri?has_content>
            <@layout.back address=pageRedirectUri/>
          <#elseif actionUri?has_content>
            <a class="uc-btn uc-primary uc-block" href="${actionUri}">${msg("doContinue")}</a>
          <#elseif (client.baseUrl)?has_content>
            <@layout.back address=client.baseUrl/>
          </#if>
        </div>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
